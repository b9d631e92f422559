import { type Hall, hallOf } from '#capabilities/buildings/hall.ts';
import { type MeshBuffer, surface } from '#capabilities/buildings/meshBuffer.ts';
import { meshDeck } from '#capabilities/buildings/meshDeck.ts';
import { meshShed } from '#capabilities/buildings/meshShed.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';
import type { ScenePoint } from '#shared/geo.ts';

/**
 * Builds the roof of a four-cornered hall whose eaves lie at `eaves` metres; `fine` gives the full number of teeth,
 * skylights, parapets and machines, otherwise what can be told apart from kilometres away.
 */
export function meshRoof(
  mesh: MeshBuffer,
  ring: readonly ScenePoint[],
  eaves: number,
  roof: Roof,
  fine: boolean,
): void {
  const hall = hallOf(ring, eaves);
  if (roof === 'gable' || roof === 'sawtooth' || roof === 'barrel') {
    meshShed(mesh, hall, roof, fine);
  } else if (fine && roof !== 'flat') meshDeck(mesh, hall, roof);
  else level(mesh, hall);
}

function level(mesh: MeshBuffer, { at }: Hall): void {
  mesh.face([at(0, 0, 0), at(1, 0, 0), at(1, 1, 0), at(0, 1, 0)], surface.roof);
}
