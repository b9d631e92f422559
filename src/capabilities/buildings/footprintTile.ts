import { type Roof, roofs } from '#capabilities/buildings/roof.ts';
import type { ScenePoint } from '#shared/geo.ts';

/** A closed volume as a tile carries it; `feature` is its building's number within the tile, never decreasing. */
export interface TilePart {
  readonly feature: number;
  readonly base: number;
  readonly height: number;
  readonly roof: Roof;
  readonly sector: number;
  readonly ring: readonly ScenePoint[];
}

/**
 * Volumes of a tile, one entry a part; `corners[starts[i] … starts[i+1])` are its x, z pairs in metres from the tile's
 * north-west corner (originX, originZ).
 */
export interface FootprintColumns {
  readonly originX: number;
  readonly originZ: number;
  readonly parts: number;
  readonly feature: Uint32Array;
  readonly base: Float32Array;
  readonly height: Float32Array;
  readonly roof: Uint8Array;
  readonly sector: Uint8Array;
  readonly starts: Uint32Array;
  readonly corners: Float32Array;
}

/** All volumes of a tile: first the buildings, then the city (`works` … `parts`), which nobody can choose and which is numbered for itself. */
export interface TileColumns extends FootprintColumns {
  readonly works: number;
}

/** What a tile holds beside its buildings, and the length of its steps on the ground in decimetres (1 but for wide tiles). */
interface Beside {
  readonly city?: readonly TilePart[];
  readonly unit?: number;
}

const magic = 0x32_54_46_43; // "CFT2"
const headerBytes = 28;
const planesOfPart = 14;
/** Corner count stored for a parallelogram whose fourth corner follows from three. */
const parallelogram = 0;
/** A ring may reach this far west and north of its tile, in steps, so that first corners stay unsigned. */
const margin = 4000;
const highest = 0xffff;

const decimetres = (metres: number): number => Math.round(metres * 10);
const zigzag = (value: number): number => (value << 1) ^ (value >> 31);
const unzigzag = (value: number): number => (value >>> 1) ^ -(value & 1);
/** Difference of two unsigned 16-bit values as a signed one, and back. */
const turned = (value: number): number => (value << 16) >> 16;

/**
 * Packs volumes into planes of bytes (structure of arrays compresses best): counts, feature steps, bases, heights,
 * roofs, sectors, first corners as steps from the part before, then corner steps. Heights in decimetres. Throws
 * RangeError on a part that does not fit (a ring too far from the origin, more than 255 corners, features that fall).
 */
export function encodeFootprintTile(
  originX: number,
  originZ: number,
  parts: readonly TilePart[],
  { city = [], unit = 1 }: Beside = {},
): Uint8Array {
  const all = [...parts, ...city];
  const rings = all.map(({ ring }) => quantise(ring, originX, originZ, unit));
  const stored = rings.map((ring) => (isParallelogram(ring) ? ring.slice(0, 3) : ring));
  const deltas = stored.reduce((sum, ring) => sum + (ring.length - 1) * 2, 0);
  const n = all.length;
  const bytes = new Uint8Array(headerBytes + n * planesOfPart + deltas * 2);
  const head = new DataView(bytes.buffer);
  const words = [magic, n, parts.length, deltas, decimetres(originX), decimetres(originZ), unit];
  words.forEach((word, i) => {
    head.setInt32(i * 4, word, true);
  });

  let at = headerBytes;
  const planes = (length: number, count: number): ((i: number, value: number) => void) => {
    const views = Array.from({ length: count }, () => {
      at += length;
      return bytes.subarray(at - length, at);
    });
    return (i, value) => {
      if (value < 0 || value >= 256 ** count)
        throw new RangeError(`tile value ${value} out of range`);
      views.forEach((view, k) => {
        view[i] = (value >>> (8 * k)) & 0xff;
      });
    };
  };
  const counts = planes(n, 1);
  const features = planes(n, 3);
  const bases = planes(n, 2);
  const heights = planes(n, 2);
  const roofBytes = planes(n, 1);
  const sectors = planes(n, 1);
  const firstX = planes(n, 2);
  const firstZ = planes(n, 2);
  const steps = planes(deltas, 2);

  let [feature, lastX, lastZ, step] = [0, 0, 0, 0];
  all.forEach((part, i) => {
    const ring = rings[i] as number[][];
    const kept = stored[i] as number[][];
    if (ring.length > 255) throw new RangeError('a footprint has more than 255 corners');
    counts(i, kept.length === ring.length ? ring.length : parallelogram);
    if (i === parts.length) feature = 0;
    features(i, part.feature - feature);
    feature = part.feature;
    bases(i, decimetres(part.base) + 1000);
    heights(i, decimetres(part.height));
    roofBytes(i, roofs.indexOf(part.roof));
    sectors(i, part.sector);
    const [x, z] = (kept[0] as number[]).map((value) => value + margin) as [number, number];
    if (Math.min(x, z) < 0 || Math.max(x, z) > highest)
      throw new RangeError('a footprint lies too far from its tile');
    firstX(i, zigzag(turned(x - lastX)));
    firstZ(i, zigzag(turned(z - lastZ)));
    [lastX, lastZ] = [x, z];
    for (let k = 1; k < kept.length; k++) {
      const [a, b] = [kept[k - 1], kept[k]] as [number[], number[]];
      steps(step++, zigzag((b[0] as number) - (a[0] as number)));
      steps(step++, zigzag((b[1] as number) - (a[1] as number)));
    }
  });
  return bytes;
}

/** Unpacks `encodeFootprintTile`; throws RangeError on bytes that are not such a tile or are cut short. */
export function decodeFootprintTile(bytes: Uint8Array): TileColumns {
  if (bytes.length < headerBytes) throw new RangeError('tile is cut short');
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [kind, n, works, deltas, originX, originZ, unit] = Array.from({ length: 7 }, (_, i) =>
    head.getInt32(i * 4, true),
  ) as [number, number, number, number, number, number, number];
  if (kind !== magic) throw new RangeError('not a footprint tile');
  if (bytes.length !== headerBytes + n * planesOfPart + deltas * 2)
    throw new RangeError('tile is cut short');

  let at = headerBytes;
  const planes = (length: number, count: number): ((i: number) => number) => {
    const from = at;
    at += length * count;
    return (i) => {
      let value = 0;
      for (let k = count - 1; k >= 0; k--)
        value = (value << 8) | (bytes[from + k * length + i] as number);
      return value;
    };
  };
  const counts = planes(n, 1);
  const features = planes(n, 3);
  const bases = planes(n, 2);
  const heights = planes(n, 2);
  const roofBytes = planes(n, 1);
  const sectors = planes(n, 1);
  const firstX = planes(n, 2);
  const firstZ = planes(n, 2);
  const steps = planes(deltas, 2);

  const starts = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const count = counts(i);
    starts[i + 1] = (starts[i] as number) + (count === parallelogram ? 4 : count);
  }
  const corners = new Float32Array((starts[n] as number) * 2);
  const columns = {
    originX: originX / 10,
    originZ: originZ / 10,
    parts: n,
    works,
    feature: new Uint32Array(n),
    base: new Float32Array(n),
    height: new Float32Array(n),
    roof: new Uint8Array(n),
    sector: new Uint8Array(n),
    starts,
    corners,
  };
  const metres = unit / 10;
  let [feature, lastX, lastZ, step] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    if (i === works) feature = 0;
    feature += features(i);
    columns.feature[i] = feature;
    columns.base[i] = (bases(i) - 1000) / 10;
    columns.height[i] = heights(i) / 10;
    columns.roof[i] = roofBytes(i);
    columns.sector[i] = sectors(i);
    lastX = (lastX + unzigzag(firstX(i))) & highest;
    lastZ = (lastZ + unzigzag(firstZ(i))) & highest;
    let [x, z] = [lastX - margin, lastZ - margin];
    const from = (starts[i] as number) * 2;
    const count = counts(i);
    const kept = count === parallelogram ? 3 : count;
    for (let k = 0; k < kept; k++) {
      if (k > 0) {
        x += unzigzag(steps(step++));
        z += unzigzag(steps(step++));
      }
      corners[from + k * 2] = x * metres;
      corners[from + k * 2 + 1] = z * metres;
    }
    if (count !== parallelogram) continue;
    for (const axis of [0, 1]) {
      const [a, b, c] = [0, 2, 4].map((k) => corners[from + k + axis]) as [number, number, number];
      corners[from + 6 + axis] = a + c - b;
    }
  }
  return columns;
}

function quantise(
  ring: readonly ScenePoint[],
  originX: number,
  originZ: number,
  unit: number,
): number[][] {
  return ring.map(([x, z]) => [
    Math.round(((x - originX) * 10) / unit),
    Math.round(((z - originZ) * 10) / unit),
  ]);
}

/** True where the fourth corner is within a step of what the other three give; the tile then stores three. */
function isParallelogram(ring: readonly number[][]): boolean {
  if (ring.length !== 4) return false;
  const [a, b, c, d] = ring as [number[], number[], number[], number[]];
  return [0, 1].every(
    (axis) =>
      Math.abs(
        (a[axis] as number) + (c[axis] as number) - (b[axis] as number) - (d[axis] as number),
      ) <= 1,
  );
}
