import type { BuildingPart } from '#capabilities/buildings/building.ts';
import { isPlant } from '#capabilities/buildings/roof.ts';
import { roofRise } from '#capabilities/buildings/roofRise.ts';
import { centreOf, type Ring, type ScenePoint, signedArea } from '#shared/geo.ts';

export interface Measures {
  /** Metres from the foot to the highest ridge. */
  readonly heightM: number;
  /** Area built on, ㎡. */
  readonly footprintM2: number;
  /** Middle of the largest volume. */
  readonly at: ScenePoint;
}

/**
 * Height, area and place of a building from its volumes, rounded to what the model is good for (0.1 m, 1 ㎡); tanks, stacks and cranes
 * are plant, not building, and don't count beside a hall. */
export function measureParts(all: readonly BuildingPart[]): Measures {
  const closed = all.filter(({ roof }) => !isPlant(roof));
  const parts = closed.length > 0 ? closed : all;
  const areas = parts.map(({ ring }) => Math.abs(signedArea(ring)));
  const largest = parts[areas.indexOf(Math.max(...areas))] as BuildingPart;
  const ridge = Math.max(
    ...parts.map((part) => part.height + roofRise(part.roof, spanOf(part.ring))),
  );
  const [x, z] = centreOf(largest.ring);
  return {
    heightM: Math.round(ridge * 10) / 10,
    footprintM2: Math.round(areas.reduce((sum, area) => sum + area, 0)),
    at: [Math.round(x * 10) / 10, Math.round(z * 10) / 10],
  };
}

/** Width of a ring across its longest edge, metres: the shorter side of a rectangle. */
function spanOf(ring: Ring): number {
  let longest = 0;
  let direction: ScenePoint = [1, 0];
  ring.forEach(([x, z], i) => {
    const [nextX, nextZ] = ring[(i + 1) % ring.length] as ScenePoint;
    const length = Math.hypot(nextX - x, nextZ - z);
    if (length <= longest) return;
    longest = length;
    direction = [(nextX - x) / length, (nextZ - z) / length];
  });
  const across = ring.map(([x, z]) => z * direction[0] - x * direction[1]);
  return Math.max(...across) - Math.min(...across);
}
