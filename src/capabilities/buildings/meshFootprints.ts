import earcut from 'earcut';
import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';
import { hiddenUpTo } from '#capabilities/buildings/hiddenUpTo.ts';
import { MeshBuffer, sunk, type TileMesh, wallCode } from '#capabilities/buildings/meshBuffer.ts';
import { meshCurtain } from '#capabilities/buildings/meshCurtain.ts';
import { meshGantry } from '#capabilities/buildings/meshGantry.ts';
import { meshRoof } from '#capabilities/buildings/meshRoof.ts';
import { meshFarVessel, meshVessel } from '#capabilities/buildings/meshVessel.ts';
import { isVessel, roofs } from '#capabilities/buildings/roof.ts';
import { simplifyGroup } from '#capabilities/buildings/simplifyGroup.ts';
import type { Volume } from '#capabilities/buildings/volume.ts';
import type { ScenePoint } from '#shared/geo.ts';

/** The mesh's origin lies this far north-west of and below the tile's, metres, so that every coordinate is positive. */
export const meshMargin = { xz: 400, y: 100 } as const;

/**
 * Turns a decoded tile into one mesh; `fine` adds what is seen from nearby (all teeth, parapets, skylights, machines,
 * round vessels, cranes), else a building is what can be told apart from kilometres away. Walls between the volumes of
 * a building are left out. Runs in a worker: pure, ≈ 1 µs a corner.
 */
export function meshFootprints(tile: FootprintColumns, fine: boolean): TileMesh {
  const mesh = new MeshBuffer();
  for (let part = 0; part < tile.parts; ) {
    const feature = tile.feature[part] as number;
    const group: Volume[] = [];
    for (; part < tile.parts && tile.feature[part] === feature; part++) {
      group.push(volumeOf(tile, part));
    }
    mesh.feature = feature;
    const drawn = fine ? group : simplifyGroup(group);
    const solid = drawn.filter(({ roof }) => !isVessel(roof) && roof !== 'gantry');
    for (const volume of drawn) draw(mesh, volume, solid, fine);
  }
  return mesh.finish();
}

function volumeOf(tile: FootprintColumns, part: number): Volume {
  const ring: ScenePoint[] = [];
  for (let k = tile.starts[part] as number; k < (tile.starts[part + 1] as number); k++) {
    ring.push([
      (tile.corners[k * 2] as number) + meshMargin.xz,
      (tile.corners[k * 2 + 1] as number) + meshMargin.xz,
    ]);
  }
  const foot = (tile.base[part] as number) + meshMargin.y;
  const roof = roofs[tile.roof[part] as number] ?? 'flat';
  return { ring, foot, eaves: foot + (tile.height[part] as number), roof };
}

function draw(mesh: MeshBuffer, volume: Volume, solid: readonly Volume[], fine: boolean): void {
  const { ring, foot, eaves, roof } = volume;
  if (isVessel(roof)) {
    const vessel = { ...roundOf(ring), foot, height: eaves - foot };
    if (fine) meshVessel(mesh, roof, vessel);
    else meshFarVessel(mesh, roof, vessel);
  } else if (roof === 'gantry' && ring.length === 4)
    meshGantry(mesh, ring, foot, eaves - foot, fine);
  else {
    if (roof === 'curtain') meshCurtain(mesh, volume, fine);
    else walls(mesh, volume, solid);
    if (isParallelogram(ring)) meshRoof(mesh, ring, eaves, roof, fine);
    else mesh.cap(ring, earcut(ring.flat()), eaves);
  }
}

/** True for four corners of which each follows from the others to half a metre: what the roofs are made for. */
function isParallelogram(ring: readonly ScenePoint[]): boolean {
  if (ring.length !== 4) return false;
  const [a, b, c, d] = ring as [ScenePoint, ScenePoint, ScenePoint, ScenePoint];
  return Math.hypot(a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]) < 0.5;
}

/** Middle and radius of a round part, told by its corners or by the square around it. */
function roundOf(ring: readonly ScenePoint[]): { x: number; z: number; radius: number } {
  const x = ring.reduce((sum, p) => sum + p[0], 0) / ring.length;
  const z = ring.reduce((sum, p) => sum + p[1], 0) / ring.length;
  const [first, second] = ring as [ScenePoint, ScenePoint];
  const square = Math.hypot(second[0] - first[0], second[1] - first[1]) / 2;
  const corner = Math.hypot(first[0] - x, first[1] - z);
  return { x, z, radius: ring.length === 4 ? square : corner };
}

/** Walls as far as no neighbour hides them. */
function walls(mesh: MeshBuffer, volume: Volume, solid: readonly Volume[]): void {
  const { ring, foot, eaves, roof } = volume;
  const storeyed = roof === 'parapet' || (roof === 'flat' && eaves - foot > 6);
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] as ScenePoint;
    const hidden = hiddenUpTo(volume, i, solid);
    if (hidden >= eaves - 0.05) return;
    const bottom = Math.max(foot - sunk, hidden);
    const [low, high] = [wallCode(bottom - foot, storeyed), wallCode(eaves - foot, storeyed)];
    mesh.face(
      [
        [a[0], bottom, a[1]],
        [b[0], bottom, b[1]],
        [b[0], eaves, b[1]],
        [a[0], eaves, a[1]],
      ],
      [low, low, high, high],
    );
  });
}
