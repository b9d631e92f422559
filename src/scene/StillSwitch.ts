import type { Material, Object3D } from 'three';
import type { SurfaceMaterials } from '#scene/surfaceMaterial.ts';

interface Switched {
  material: unknown;
  userData: { surface?: SurfaceMaterials; movingOnly?: Material };
}

/** Remembers both programs on a mesh and starts with the moving one. */
export function wear(mesh: Object3D, surface: SurfaceMaterials): void {
  const switched = mesh as unknown as Switched;
  switched.userData.surface = surface;
  switched.material = surface.moving;
}

/** Leaves a mesh out of still frames. */
export function wearMoving(mesh: Object3D, material: Material): void {
  const switched = mesh as unknown as Switched;
  switched.userData.movingOnly = material;
  switched.material = material;
}

/** Puts every mesh below `root` into its still or its moving program. */
export function switchStill(root: Object3D, still: boolean): void {
  root.traverse((child) => {
    const switched = child as unknown as Switched;
    const { surface, movingOnly } = switched.userData;
    if (movingOnly) movingOnly.visible = !still;
    if (surface) switched.material = still ? surface.still : surface.moving;
  });
}
