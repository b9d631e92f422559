import { decodeFootprintTile } from '#capabilities/buildings/footprintTile.ts';
import { manifestSchema } from '#capabilities/buildings/manifest.ts';
import { readTree } from '../support/readTree.ts';

export interface PackedBuildings {
  /** The number of tiles, then each tile with its length before it (unsigned 32 bit, little-endian). */
  readonly file: Uint8Array;
  readonly buildings: number;
  readonly parts: number;
}

/** Fetches every tile of buildings that the server names and puts them into one file for the bare page. */
export async function packBuildings(
  origin: string,
  manifestPath: string,
): Promise<PackedBuildings> {
  const answer = await fetch(origin + manifestPath);
  if (!answer.ok) throw new Error(`${manifestPath} answered ${answer.status}`);
  const manifest = manifestSchema.parse(await answer.json());
  const tiles: Uint8Array[] = [];
  const read = async (url: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(new URL(url, origin))).arrayBuffer());
  for (const { node } of await readTree(manifest, read)) {
    if (node.leaf) tiles.push(await read(node.url));
  }
  const parts = tiles.reduce((sum, tile) => sum + decodeFootprintTile(tile).works, 0);
  const file = new Uint8Array(tiles.reduce((sum, { length }) => sum + 4 + length, 4));
  const view = new DataView(file.buffer);
  view.setUint32(0, tiles.length, true);
  let at = 4;
  for (const tile of tiles) {
    view.setUint32(at, tile.length, true);
    file.set(tile, at + 4);
    at += 4 + tile.length;
  }
  return { file, buildings: manifest.counts.buildings, parts };
}
