import { homePose, isHome } from '#app/homePose.ts';
import { dawnPose } from '#app/opening.ts';
import { wantsOpening } from '#app/wantsOpening.ts';
import { buildingStore, loadManifest } from '#capabilities/buildings/building.store.ts';
import { footprintPool } from '#capabilities/buildings/footprintPool.store.ts';
import type { Manifest } from '#capabilities/buildings/manifest.ts';
import { type PackedFiles, unpackFiles } from '#capabilities/buildings/openingPack.ts';
import { viewOfPose } from '#capabilities/buildings/poseView.ts';
import { startTiles } from '#capabilities/buildings/startTiles.store.ts';
import { mediumTiles } from '#capabilities/buildings/tileBudget.ts';
import { tileMaker } from '#capabilities/buildings/tileMaker.store.ts';
import { groundPool, startGround } from '#capabilities/complex/meshedGround.store.ts';
import { fieldOfView } from '#scene/fieldOfView.ts';
import { viewStore } from '#view/view.store.ts';

/** Sets the workers to the place while the scene's own code is on its way: the ground and the first view's tiles. */
export function startPlace(): void {
  groundPool();
  footprintPool();
  const stop = buildingStore.subscribe(({ manifest }) => {
    if (!manifest) return;
    stop();
    const { terrain, ground, counts } = manifest;
    startGround({ terrain, ground, firstParcel: counts.buildings });
    startView(manifest);
  });
  void loadManifest();
}

function startView({ tiles, opening }: Manifest): void {
  const view = viewStore.getState();
  const [height, aspect] = [innerHeight, innerWidth / innerHeight];
  const pose = view.camera ?? (wantsOpening(view, window) ? dawnPose : homePose(aspect));
  const opens = !view.camera || isHome(view.camera, aspect);
  const pack = opens ? fetchPack(aspect < 0.8 ? opening.tall : opening.wide) : null;
  const seen = viewOfPose(pose, { fov: fieldOfView(aspect), aspect, height });
  const make = tileMaker(footprintPool(), pack);
  startTiles(tiles, seen, mediumTiles.triangles, make).catch(() => {
    // the scene asks again and says so
  });
}

async function fetchPack(url: string): Promise<PackedFiles> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return unpackFiles(new Uint8Array(await answer.arrayBuffer()));
}
