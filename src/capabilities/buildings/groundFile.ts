import type { Ground } from '#capabilities/buildings/manifest.ts';
import { packLines } from '#capabilities/buildings/packLines.ts';
import { unpackLines } from '#capabilities/buildings/unpackLines.ts';

const magic = 0x31_52_47_43; // "CGR1"
const headerBytes = 8;

/** What the ground holds beside its lines: JSON, in the order of the lines of roads, waters and blocks. */
interface Named {
  readonly roads: readonly Omit<Ground['roads'][number], 'line'>[];
  readonly waters: readonly Omit<Ground['waters'][number], 'ring'>[];
  readonly blocks: readonly Omit<Ground['blocks'][number], 'ring'>[];
  readonly peaks: Ground['peaks'];
}

/** Packs the ground: names and figures as JSON, then all lines in decimetres (`packLines`). Loses nothing. */
export function encodeGround({ roads, waters, blocks, parcels, peaks }: Ground): Uint8Array {
  const named: Named = {
    roads: roads.map(({ line: _, ...road }) => road),
    waters: waters.map(({ ring: _, ...water }) => water),
    blocks: blocks.map(({ ring: _, ...block }) => block),
    peaks,
  };
  const text = new TextEncoder().encode(JSON.stringify(named));
  const lines = packLines([
    ...roads.map(({ line }) => line),
    ...waters.map(({ ring }) => ring),
    ...blocks.map(({ ring }) => ring),
    ...parcels,
  ]);
  const bytes = new Uint8Array(headerBytes + text.length + lines.length);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, magic, true);
  head.setUint32(4, text.length, true);
  bytes.set(text, headerBytes);
  bytes.set(lines, headerBytes + text.length);
  return bytes;
}

/** Unpacks `encodeGround`; throws RangeError on anything else. */
export function decodeGround(bytes: Uint8Array): Ground {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || head.getUint32(0, true) !== magic)
    throw new RangeError('not a ground file');
  const from = headerBytes + head.getUint32(4, true);
  if (from > bytes.length) throw new RangeError('ground is cut short');
  const lines = unpackLines(bytes.subarray(from));
  const named: Named = JSON.parse(new TextDecoder().decode(bytes.subarray(headerBytes, from)));
  let next = 0;
  const line = (): number[] => {
    const found = lines[next++];
    if (!found) throw new RangeError('ground has fewer lines than names');
    return found;
  };
  return {
    roads: named.roads.map((road) => ({ ...road, line: line() })),
    waters: named.waters.map((water) => ({ ...water, ring: line() })),
    blocks: named.blocks.map((block) => ({ ...block, ring: line() })),
    parcels: lines.slice(next),
    peaks: named.peaks,
  };
}
