import { countryStep, openCountry } from '#capabilities/complex/openCountry.ts';
import type { Terrain } from '#capabilities/complex/place.ts';

const magic = 0x32_52_54_43; // "CTR2"
const headerBytes = 24;

/**
 * Land use as it is; then heights as what they differ from the plane through their western and northern neighbours, a
 * byte each; then those differences that no byte holds. In open country all counts in `countryStep`, where the terrain
 * lies on such steps. Two rows go side by side, since brotli looks at the two bytes before: the western neighbours.
 * Loses nothing.
 */
export function encodeTerrain(terrain: Terrain): Uint8Array {
  const { size, heights, landUse } = terrain;
  const n = size * size;
  const open = openCountry(size, landUse);
  const onSteps = heights.every((height, at) => !open[at] || height % countryStep === 0);
  const wide = onSteps ? countryStep : 1;
  const codes = new Uint8Array(n);
  const long: number[] = [];
  rowPairs(size).forEach((at, place) => {
    const step = open[at] ? wide : 1;
    const code = zigzag((heights[at] as number) / step - predict(heights, size, at, step));
    codes[place] = byteOf[code] ?? longer;
    if (byteOf[code] === undefined) long.push(code);
  });
  const bytes = new Uint8Array(headerBytes + n * 2 + long.length * 4);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, magic, true);
  head.setUint32(4, size, true);
  head.setFloat32(8, terrain.step, true);
  head.setInt32(12, terrain.minX, true);
  head.setInt32(16, terrain.minZ, true);
  head.setUint32(20, wide, true);
  bytes.set(landUse, headerBytes);
  bytes.set(codes, headerBytes + n);
  long.forEach((code, i) => {
    head.setUint32(headerBytes + n * 2 + i * 4, code, true);
  });
  return bytes;
}

/** Unpacks `encodeTerrain`; throws RangeError on anything else. */
export function decodeTerrain(bytes: Uint8Array): Terrain {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || head.getUint32(0, true) !== magic) {
    throw new RangeError('not a terrain file');
  }
  const size = head.getUint32(4, true);
  const n = size * size;
  if (bytes.length < headerBytes + n * 2) throw new RangeError('terrain is cut short');
  const wide = head.getUint32(20, true);
  const landUse = bytes.slice(headerBytes, headerBytes + n);
  const open = openCountry(size, landUse);
  const heights = new Int16Array(n);
  let next = headerBytes + n * 2;
  rowPairs(size).forEach((at, place) => {
    const step = open[at] ? wide : 1;
    let code = codeOf[bytes[headerBytes + n + place] as number];
    if (code === undefined) {
      if (next + 4 > bytes.length) throw new RangeError('terrain is cut short');
      code = head.getUint32(next, true);
      next += 4;
    }
    heights[at] = (predict(heights, size, at, step) + ((code >>> 1) ^ -(code & 1))) * step;
  });
  if (next !== bytes.length) throw new RangeError('terrain is cut short');
  return {
    size,
    step: head.getFloat32(8, true),
    minX: head.getInt32(12, true),
    minZ: head.getInt32(16, true),
    heights,
    landUse,
  };
}

/** Stands for a difference that follows at the end. */
const longer = 255;
/** First bytes of the classes that brotli tells the bytes before apart by, and how many differences each shall hold. */
const classes = [
  [0, 1],
  [1, 2],
  [16, 2],
  [64, 4],
  [128, 8],
  [192, 32],
  [240, 14],
] as const;
const byteOf = classes.flatMap(([from, count]) =>
  Array.from({ length: count }, (_, i) => from + i),
);
const codeOf: (number | undefined)[] = [];
byteOf.forEach((byte, code) => {
  codeOf[byte] = code;
});

const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;

/** Every sample, row by row in pairs of rows, west to east. */
function rowPairs(size: number): Uint32Array {
  const order = new Uint32Array(size * size);
  let place = 0;
  for (let j = 0; j < size; j += 2) {
    for (let i = 0; i < size; i++) {
      order[place++] = j * size + i;
      if (j + 1 < size) order[place++] = (j + 1) * size + i;
    }
  }
  return order;
}

/** The height that the plane through three neighbours gives, in steps. */
function predict(heights: Int16Array, size: number, at: number, step: number): number {
  const edge = at % size === 0;
  const west = edge ? 0 : (heights[at - 1] as number);
  const north = at < size ? west : (heights[at - size] as number);
  const corner = edge || at < size ? north : (heights[at - size - 1] as number);
  return Math.round((edge ? north : west + north - corner) / step);
}
