import { emptyFacts, type Facts } from '#capabilities/styles/facts.ts';

const planes = 7;
const headBytes = 4;

/** Packs facts: their count (uint32, little-endian), then one plane a byte: sector, use, height low, height high, year, products, provenance. */
export function encodeFacts(facts: Facts): Uint8Array {
  const { count, sector, use, height, year, products, provenance } = facts;
  const bytes = new Uint8Array(headBytes + planes * count);
  new DataView(bytes.buffer).setUint32(0, count, true);
  const low = Uint8Array.from(height, (value) => value & 255);
  const high = Uint8Array.from(height, (value) => value >> 8);
  [sector, use, low, high, year, products, provenance].forEach((plane, k) => {
    bytes.set(plane, headBytes + k * count);
  });
  return bytes;
}

/** Unpacks what `encodeFacts` packed; throws an Error where the length is not that of its count. */
export function decodeFacts(bytes: Uint8Array): Facts {
  const count =
    bytes.length < headBytes
      ? -1
      : new DataView(bytes.buffer, bytes.byteOffset, headBytes).getUint32(0, true);
  if (bytes.length !== headBytes + planes * count) {
    throw new Error(`a facts file of ${bytes.length} bytes is damaged: load it again`);
  }
  const plane = (k: number): Uint8Array =>
    bytes.subarray(headBytes + k * count, headBytes + (k + 1) * count);
  const [low, high] = [plane(2), plane(3)];
  const { height } = emptyFacts(count);
  for (let i = 0; i < count; i++) height[i] = (low[i] as number) | ((high[i] as number) << 8);
  return {
    count,
    sector: plane(0),
    use: plane(1),
    height,
    year: plane(4),
    products: plane(5),
    provenance: plane(6),
  };
}
