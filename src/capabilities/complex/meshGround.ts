import type { Ground } from '#capabilities/buildings/manifest.ts';
import { DrapedMesh, type DrapedTriangles } from '#capabilities/complex/drapedMesh.ts';
import { layBanks } from '#capabilities/complex/layBanks.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import { points } from '#capabilities/complex/points.ts';
import { profiledRoads, watersOf } from '#capabilities/complex/profiledRoads.ts';
import { yardLook, yardWithin } from '#capabilities/complex/yardLook.ts';

/** Surface codes of the ground, in the order of the colours of `GroundLayer`. */
export const groundKinds = [
  'street',
  'lawn',
  'yard',
  'asphalt',
  'verge',
  'median',
  'paint',
] as const;
export type GroundKind = (typeof groundKinds)[number];
const fine: readonly GroundKind[] = ['lawn', 'median', 'paint'];
/** Kinds too fine to be seen from kilometres away. */
export const isFine = (kind: number): boolean => fine.includes(groundKinds[kind] as GroundKind);
const kind = (name: GroundKind): number => groundKinds.indexOf(name);

/** Streets, plots, main roads and the banks of streams as one mesh on the ground; `firstParcel` is the feature number of the first plot. */
export function meshGround(ground: Ground, terrain: Terrain, firstParcel: number): DrapedTriangles {
  const mesh = new DrapedMesh(terrain);
  layBanks(mesh, watersOf(ground), terrain, kind('lawn'));
  for (const road of ground.roads) {
    const line = points(road.line).map((at) => ({ at, deck: null, bridge: false }));
    if (road.class === 'street') mesh.strip(line, road.width, 0, 0.3, kind('street'));
  }
  ground.parcels.forEach((flat, i) => {
    const ring = points(flat);
    const yard = yardWithin(ring);
    mesh.area(ring, 0.45, kind(yard ? 'lawn' : 'yard'), firstParcel + i, yardLook(ring));
    if (yard) mesh.area(yard, 0.75, kind('yard'), firstParcel + i, yardLook(yard));
  });
  for (const { points: line, width, avenue } of profiledRoads(ground, terrain)) {
    if (avenue) {
      mesh.strip(line, width + 18, 0, 0.6, kind('verge'), true);
      mesh.strip(line, width, 0, 0.95, kind('asphalt'));
      mesh.strip(line, 8, 0, 1.25, kind('median'));
      mesh.strip(line, 4, -22, 1.25, kind('median'));
      mesh.strip(line, 4, 22, 1.25, kind('median'));
    } else {
      mesh.strip(line, width + 7, 0, 0.5, kind('verge'), true);
      mesh.strip(line, width, 0, 0.85, kind('asphalt'));
      mesh.strip(line, 0.9, 0, 1.1, kind('paint'));
    }
  }
  return mesh.finish();
}
