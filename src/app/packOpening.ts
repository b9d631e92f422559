import { homePose } from '#app/homePose.ts';
import { dawnPose } from '#app/opening.ts';
import { chooseTiles } from '#capabilities/buildings/chooseTiles.ts';
import type { Manifest } from '#capabilities/buildings/manifest.ts';
import { packFiles } from '#capabilities/buildings/openingPack.ts';
import { viewOfPose } from '#capabilities/buildings/poseView.ts';
import { mediumTiles } from '#capabilities/buildings/tileBudget.ts';
import type { Branch } from '#capabilities/buildings/tileRow.ts';
import { growTree } from '#capabilities/buildings/tileTree.ts';
import { fieldOfView } from '#scene/fieldOfView.ts';
import type { FileStore } from '#server/fileStore.ts';

/** Pictures that most visits begin with: width by height, height in CSS pixels. */
const screens = {
  wide: { aspect: 1.7, height: 950 },
  tall: { aspect: 390 / 844, height: 844 },
} as const;

/** Puts the tiles that the opening and the home view want into one file for each kind of screen; answers what `keep` calls them. */
export async function packOpening(
  tree: Branch,
  files: Pick<FileStore, 'get'>,
  keep: (bytes: Uint8Array) => Promise<string>,
): Promise<Manifest['opening']> {
  const pack = async (screen: keyof typeof screens): Promise<string> => {
    const found = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const url of openingTiles(tree, screens[screen])) {
      const bytes = await files.get(url.replace('/tiles/', ''), false);
      if (bytes) found.set(url, bytes);
    }
    return keep(packFiles(found));
  };
  return { wide: await pack('wide'), tall: await pack('tall') };
}

/** Addresses of the tiles, the widest first. */
function openingTiles(tree: Branch, { aspect, height }: { aspect: number; height: number }) {
  const root = growTree(tree);
  if (!root) return [];
  const lens = { fov: fieldOfView(aspect), aspect, height };
  const chosen = [homePose(aspect), dawnPose].flatMap(
    (pose) => chooseTiles(root, viewOfPose(pose, lens), mediumTiles.triangles, new Set()).tiles,
  );
  return [...new Set([root, ...chosen].map(({ url }) => url))];
}
