import { packLines } from '#capabilities/buildings/packLines.ts';
import { type Roof, roofs } from '#capabilities/buildings/roof.ts';
import { unpackLines } from '#capabilities/buildings/unpackLines.ts';
import { packColumns, unpackColumns } from '#shared/byteColumns.ts';
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

const magic = 0x33_54_46_43; // "CFT3"
const headerBytes = 24;
/** Bytes of each part's feature step, base, height, roof, sector, and whether three corners give the fourth. */
const widths = [3, 2, 2, 1, 1, 1] as const;
/** A ring may reach so far from its tile, in steps. */
const farthest = 0xffff;
/** Bases are told from this far below sea level, decimetres. */
const below = 1000;

const decimetres = (metres: number): number => Math.round(metres * 10);

/**
 * Packs volumes into planes of bytes (structure of arrays compresses best): feature steps, bases, heights, roofs,
 * sectors; then their rings (`packLines`). Heights in decimetres. Throws RangeError on a part that does not fit (a ring
 * too far from the origin, more than 255 corners, features that fall).
 */
export function encodeFootprintTile(
  originX: number,
  originZ: number,
  parts: readonly TilePart[],
  { city = [], unit = 1 }: Beside = {},
): Uint8Array {
  const all = [...parts, ...city];
  const rings = all.map(({ ring }) => quantise(ring, originX, originZ, unit));
  for (const ring of rings) {
    if (ring.length > 255) throw new RangeError('a footprint has more than 255 corners');
    if (ring.flat().some((value) => Math.abs(value) > farthest))
      throw new RangeError('a footprint lies too far from its tile');
  }
  const short = rings.map(isParallelogram);
  const columns = packColumns(
    [
      all.map(({ feature }, i) => {
        const isFirst = i === 0 || i === parts.length;
        return feature - (isFirst ? 0 : (all[i - 1] as TilePart).feature);
      }),
      all.map(({ base }) => decimetres(base) + below),
      all.map(({ height }) => decimetres(height)),
      all.map(({ roof }) => roofs.indexOf(roof)),
      all.map(({ sector }) => sector),
      short.map(Number),
    ].map((values, column) => ({ values, width: widths[column] ?? 1 })),
  );
  const lines = packLines(rings.map((ring, i) => (short[i] ? ring.slice(0, 3) : ring).flat()));
  const bytes = new Uint8Array(headerBytes + columns.length + lines.length);
  const head = new DataView(bytes.buffer);
  const words = [
    magic,
    parts.length,
    columns.length,
    decimetres(originX),
    decimetres(originZ),
    unit,
  ];
  words.forEach((word, i) => {
    head.setInt32(i * 4, word, true);
  });
  bytes.set(columns, headerBytes);
  bytes.set(lines, headerBytes + columns.length);
  return bytes;
}

/** Unpacks `encodeFootprintTile`; throws RangeError on bytes that are not such a tile or are cut short. */
export function decodeFootprintTile(bytes: Uint8Array): TileColumns {
  if (bytes.length < headerBytes) throw new RangeError('tile is cut short');
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [kind, works, packed, originX, originZ, unit] = Array.from({ length: 6 }, (_, i) =>
    head.getInt32(i * 4, true),
  ) as [number, number, number, number, number, number];
  if (kind !== magic) throw new RangeError('not a footprint tile');
  if (packed < 0 || headerBytes + packed > bytes.length) throw new RangeError('tile is cut short');
  const [features, bases, heights, roofBytes, sectors, short] = unpackColumns(
    bytes.subarray(headerBytes, headerBytes + packed),
    widths,
  ) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const lines = unpackLines(bytes.subarray(headerBytes + packed));
  const n = features.length;
  if (lines.length !== n) throw new RangeError('tile is cut short');
  const starts = new Uint32Array(n + 1);
  lines.forEach((line, i) => {
    starts[i + 1] = (starts[i] as number) + line.length / 2 + (short[i] as number);
  });
  const corners = new Float32Array((starts[n] as number) * 2);
  const metres = unit / 10;
  lines.forEach((line, i) => {
    const from = (starts[i] as number) * 2;
    line.forEach((value, k) => {
      corners[from + k] = value * metres;
    });
    if (short[i] === 0) return;
    for (const axis of [0, 1]) {
      const [a, b, c] = [0, 2, 4].map((k) => corners[from + k + axis]) as [number, number, number];
      corners[from + 6 + axis] = a + c - b;
    }
  });
  const feature = features.slice();
  for (let i = 1; i < n; i++) {
    if (i !== works) feature[i] = (feature[i] as number) + (feature[i - 1] as number);
  }
  return {
    originX: originX / 10,
    originZ: originZ / 10,
    parts: n,
    works,
    feature,
    base: Float32Array.from(bases, (base) => (base - below) / 10),
    height: Float32Array.from(heights, (height) => height / 10),
    roof: Uint8Array.from(roofBytes),
    sector: Uint8Array.from(sectors),
    starts,
    corners,
  };
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
