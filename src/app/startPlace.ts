import { buildingStore, loadManifest } from '#capabilities/buildings/building.store.ts';
import { footprintPool } from '#capabilities/buildings/footprintPool.store.ts';
import { groundPool, startGround } from '#capabilities/complex/meshedGround.store.ts';

/** Sets the workers to the place while the scene's own code is still on its way: the ground as soon as it is named. */
export function startPlace(): void {
  groundPool();
  footprintPool();
  const stop = buildingStore.subscribe(({ manifest }) => {
    if (!manifest) return;
    stop();
    const { terrain, ground, counts } = manifest;
    startGround({ terrain, ground, firstParcel: counts.buildings });
  });
  void loadManifest();
}
