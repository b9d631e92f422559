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
 * Decoded tile, one entry a part; `corners[starts[i] … starts[i+1])` are its x, z pairs in metres from the tile's
 * north-west corner (originX, originZ).
 */
export interface FootprintColumns {
  readonly originX: number;
  readonly originZ: number;
  readonly parts: number;
  readonly feature: Uint16Array;
  readonly base: Float32Array;
  readonly height: Float32Array;
  readonly roof: Uint8Array;
  readonly sector: Uint8Array;
  readonly starts: Uint32Array;
  readonly corners: Float32Array;
}

const magic = 0x31_54_46_43; // "CFT1"
const headerBytes = 24;
/** Corner count stored for a parallelogram whose fourth corner follows from three. */
const parallelogram = 0;
/** A ring may reach this far west and north of its tile, so that first corners stay unsigned. */
const marginDm = 4000;

const decimetres = (metres: number): number => Math.round(metres * 10);
const zigzag = (value: number): number => (value << 1) ^ (value >> 31);
const unzigzag = (value: number): number => (value >>> 1) ^ -(value & 1);

/**
 * Packs parts into planes of bytes (rendering: structure of arrays compresses best): counts, features, bases,
 * heights, roofs, sectors, first corners, then corner deltas. All lengths in decimetres; throws RangeError on a part
 * that does not fit (a ring beyond 6.1 km of the origin, more than 255 corners, feature jumps over 255).
 */
export function encodeFootprintTile(
  originX: number,
  originZ: number,
  parts: readonly TilePart[],
): Uint8Array {
  const rings = parts.map((part) => quantise(part.ring, originX, originZ));
  const stored = rings.map((ring) => (isParallelogram(ring) ? ring.slice(0, 3) : ring));
  const deltas = stored.reduce((sum, ring) => sum + (ring.length - 1) * 2, 0);
  const n = parts.length;
  const bytes = new Uint8Array(headerBytes + n * 12 + deltas * 2);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, magic, true);
  head.setUint32(4, n, true);
  head.setUint32(8, deltas, true);
  head.setInt32(12, decimetres(originX), true);
  head.setInt32(16, decimetres(originZ), true);

  let at = headerBytes;
  const plane = (length: number): Uint8Array => {
    const view = bytes.subarray(at, at + length);
    at += length;
    return view;
  };
  const pair = (length: number): ((i: number, value: number) => void) => {
    const low = plane(length);
    const high = plane(length);
    return (i, value) => {
      if (value < 0 || value > 0xffff) throw new RangeError(`tile value ${value} out of range`);
      low[i] = value & 0xff;
      high[i] = value >>> 8;
    };
  };
  const counts = plane(n);
  const features = plane(n);
  const bases = pair(n);
  const heights = pair(n);
  const roofBytes = plane(n);
  const sectors = plane(n);
  const firstX = pair(n);
  const firstZ = pair(n);
  const steps = pair(deltas);

  let previousFeature = 0;
  let step = 0;
  parts.forEach((part, i) => {
    const ring = rings[i] as number[][];
    const kept = stored[i] as number[][];
    if (ring.length > 255) throw new RangeError('a footprint has more than 255 corners');
    counts[i] = kept.length === ring.length ? ring.length : parallelogram;
    const jump = part.feature - previousFeature;
    if (jump < 0 || jump > 255)
      throw new RangeError('features of a tile must ascend by at most 255');
    features[i] = jump;
    previousFeature = part.feature;
    bases(i, decimetres(part.base) + 1000);
    heights(i, decimetres(part.height));
    roofBytes[i] = roofs.indexOf(part.roof);
    sectors[i] = part.sector;
    const [first] = kept as [number[]];
    firstX(i, (first[0] as number) + marginDm);
    firstZ(i, (first[1] as number) + marginDm);
    for (let k = 1; k < kept.length; k++) {
      const a = kept[k - 1] as number[];
      const b = kept[k] as number[];
      steps(step++, zigzag((b[0] as number) - (a[0] as number)));
      steps(step++, zigzag((b[1] as number) - (a[1] as number)));
    }
  });
  return bytes;
}

/** Unpacks `encodeFootprintTile`; throws RangeError on bytes that are not such a tile or are cut short. */
export function decodeFootprintTile(bytes: Uint8Array): FootprintColumns {
  if (bytes.length < headerBytes) throw new RangeError('tile is cut short');
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const n = head.getUint32(4, true);
  const deltas = head.getUint32(8, true);
  if (head.getUint32(0, true) !== magic) throw new RangeError('not a footprint tile');
  if (bytes.length !== headerBytes + n * 12 + deltas * 2) throw new RangeError('tile is cut short');

  let at = headerBytes;
  const plane = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const pair = (length: number): ((i: number) => number) => {
    const low = plane(length);
    const high = plane(length);
    return (i) => (low[i] as number) | ((high[i] as number) << 8);
  };
  const counts = plane(n);
  const features = plane(n);
  const bases = pair(n);
  const heights = pair(n);
  const roofBytes = plane(n);
  const sectors = plane(n);
  const firstX = pair(n);
  const firstZ = pair(n);
  const steps = pair(deltas);

  const starts = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const count = counts[i] as number;
    starts[i + 1] = (starts[i] as number) + (count === parallelogram ? 4 : count);
  }
  const corners = new Float32Array((starts[n] as number) * 2);
  const feature = new Uint16Array(n);
  const base = new Float32Array(n);
  const height = new Float32Array(n);
  let step = 0;
  for (let i = 0; i < n; i++) {
    feature[i] = (i === 0 ? 0 : (feature[i - 1] as number)) + (features[i] as number);
    base[i] = (bases(i) - 1000) / 10;
    height[i] = heights(i) / 10;
    const count = counts[i] as number;
    const kept = count === parallelogram ? 3 : count;
    let x = firstX(i) - marginDm;
    let z = firstZ(i) - marginDm;
    let to = (starts[i] as number) * 2;
    corners[to++] = x / 10;
    corners[to++] = z / 10;
    for (let k = 1; k < kept; k++) {
      x += unzigzag(steps(step++));
      z += unzigzag(steps(step++));
      corners[to++] = x / 10;
      corners[to++] = z / 10;
    }
    if (count === parallelogram) {
      const from = (starts[i] as number) * 2;
      corners[to++] =
        (corners[from] as number) + (corners[from + 4] as number) - (corners[from + 2] as number);
      corners[to] =
        (corners[from + 1] as number) +
        (corners[from + 5] as number) -
        (corners[from + 3] as number);
    }
  }
  return {
    originX: head.getInt32(12, true) / 10,
    originZ: head.getInt32(16, true) / 10,
    parts: n,
    feature,
    base,
    height,
    roof: roofBytes.slice(),
    sector: sectors.slice(),
    starts,
    corners,
  };
}

function quantise(ring: readonly ScenePoint[], originX: number, originZ: number): number[][] {
  return ring.map(([x, z]) => [decimetres(x - originX), decimetres(z - originZ)]);
}

/** True where the fourth corner is within a decimetre of what the other three give; the tile then stores three. */
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
