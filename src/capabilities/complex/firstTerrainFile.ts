import type { Terrain } from '#capabilities/complex/place.ts';

const magic = 0x31_52_54_43; // "CTR1"
const headerBytes = 20;

/**
 * Reads a terrain as databases hold it that were written before `encodeTerrain` was as it is now: planes of low and high
 * bytes of what heights differ from the plane through three neighbours, then land use. Null where it is none.
 */
export function readFirstTerrain(bytes: Uint8Array): Terrain | null {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || head.getUint32(0, true) !== magic) return null;
  const size = head.getUint32(4, true);
  const n = size * size;
  const heights = new Int16Array(n);
  for (let at = 0; at < n; at++) {
    const code =
      (bytes[headerBytes + at] as number) | ((bytes[headerBytes + n + at] as number) << 8);
    const edge = at % size === 0;
    const west = edge ? 0 : (heights[at - 1] as number);
    const north = at < size ? west : (heights[at - size] as number);
    const corner = edge || at < size ? north : (heights[at - size - 1] as number);
    heights[at] = (edge ? north : west + north - corner) + ((code >>> 1) ^ -(code & 1));
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
