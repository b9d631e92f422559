import type { Ground } from '#capabilities/buildings/manifest.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import { points } from '#capabilities/complex/points.ts';
import { type RoadPoint, roadProfile, type WaterBody } from '#capabilities/complex/roadProfile.ts';

/** A main road with its bridges; width from kerb to kerb, metres. */
export interface ProfiledRoad {
  readonly points: readonly RoadPoint[];
  readonly width: number;
  readonly avenue: boolean;
}

export const watersOf = (ground: Ground): WaterBody[] =>
  ground.waters.map(({ ring, surface, kind }) => ({
    ring: points(ring),
    surface,
    canal: kind === 'canal' || kind === 'estuary',
  }));

/** The avenue and the main roads as they run over ground and water. */
export function profiledRoads(ground: Ground, terrain: Terrain): ProfiledRoad[] {
  const waters = watersOf(ground);
  return ground.roads
    .filter((road) => road.class !== 'street')
    .map((road) => ({
      points: roadProfile(points(road.line), waters, terrain),
      width: road.width,
      avenue: road.class === 'avenue',
    }));
}
