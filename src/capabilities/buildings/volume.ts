import type { Roof } from '#capabilities/buildings/roof.ts';
import type { ScenePoint } from '#shared/geo.ts';

/** One part of a building in the metres of a mesh: outline, foot and eaves above its zero. */
export interface Volume {
  readonly ring: readonly ScenePoint[];
  readonly foot: number;
  readonly eaves: number;
  readonly roof: Roof;
}
