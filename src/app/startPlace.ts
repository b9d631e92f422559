import { buildingStore, loadManifest } from '#capabilities/buildings/building.store.ts';
import { footprintPool } from '#capabilities/buildings/footprintPool.store.ts';
import { startGround } from '#capabilities/complex/meshedGround.store.ts';

/** Sets the workers to the place while the scene's own code is still on its way. */
export async function startPlace(): Promise<void> {
  footprintPool();
  await loadManifest();
  const { manifest } = buildingStore.getState();
  if (!manifest) return;
  const { terrain, ground, counts } = manifest;
  startGround({ terrain, ground, firstParcel: counts.buildings });
}
