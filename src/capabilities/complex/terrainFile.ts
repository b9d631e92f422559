import type { Terrain } from '#capabilities/complex/place.ts';

const magic = 0x31_52_54_43; // "CTR1"
const headerBytes = 20;

/**
 * Heights as differences to the mean of the western and northern neighbours (planes of low and high bytes), then land
 * use as it is: smooth ground leaves almost only zeros for brotli.
 */
export function encodeTerrain(terrain: Terrain): Uint8Array {
  const { size, heights } = terrain;
  const n = size * size;
  const bytes = new Uint8Array(headerBytes + n * 3);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, magic, true);
  head.setUint32(4, size, true);
  head.setFloat32(8, terrain.step, true);
  head.setInt32(12, terrain.minX, true);
  head.setInt32(16, terrain.minZ, true);
  for (let i = 0; i < n; i++) {
    const delta = (heights[i] as number) - predict(heights, size, i);
    const code = (delta << 1) ^ (delta >> 31);
    bytes[headerBytes + i] = code & 0xff;
    bytes[headerBytes + n + i] = (code >>> 8) & 0xff;
  }
  bytes.set(terrain.landUse, headerBytes + n * 2);
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
  if (bytes.length !== headerBytes + n * 3) throw new RangeError('terrain is cut short');
  const heights = new Int16Array(n);
  for (let i = 0; i < n; i++) {
    const code = (bytes[headerBytes + i] as number) | ((bytes[headerBytes + n + i] as number) << 8);
    heights[i] = predict(heights, size, i) + ((code >>> 1) ^ -(code & 1));
  }
  return {
    size,
    step: head.getFloat32(8, true),
    minX: head.getInt32(12, true),
    minZ: head.getInt32(16, true),
    heights,
    landUse: bytes.slice(headerBytes + n * 2),
  };
}

function predict(heights: Int16Array, size: number, index: number): number {
  const west = index % size === 0 ? 0 : (heights[index - 1] as number);
  const north = index < size ? west : (heights[index - size] as number);
  const corner = index % size === 0 || index < size ? north : (heights[index - size - 1] as number);
  return index % size === 0 ? north : west + north - corner;
}
