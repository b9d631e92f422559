import { shareInPlace } from '#capabilities/municipal-import/draftBuildings.ts';
import type { RawFile } from '#capabilities/municipal-import/rawFeature.ts';
import type { Bounds } from '#shared/geo.ts';
import {
  type MapSystem,
  mapSystems,
  mapToScene,
  type ToLngLat,
  toLngLat,
} from '#shared/mapProjection.ts';
import { err, ok, type Result } from '#shared/result.ts';

/**
 * The coordinate system of a file, if by it anything of the file lies in the place. Otherwise the error says where it
 * lies, and by which system it would lie here.
 */
export function locateFile(file: RawFile, place: Bounds): Result<MapSystem, string> {
  const { system, features } = file;
  const share = (by: MapSystem): number => shareInPlace(features, toLngLat(by), place);
  if (system !== null && share(system) > 0) return ok(system);
  const fitting = mapSystems
    .filter((other) => other !== system)
    .map((other) => ({ other, share: share(other) }))
    .sort((a, b) => b.share - a.share)[0];
  const hint =
    fitting && fitting.share > 0
      ? `${Math.round(fitting.share * 100)} % of it would lie in the place by ${fitting.other}: try --crs ${fitting.other}`
      : null;
  if (system === null) {
    return err(
      `it does not say its coordinate system (there is no .prj): ${hint ?? `say it by --crs, one of ${mapSystems.join(', ')}`}`,
    );
  }
  const where = whereIs(file, toLngLat(system));
  if (where === null && shareInPlace(swapped(file).features, toLngLat(system), place) > 0) {
    return err('its corners are written latitude first: write them longitude first (RFC 7946)');
  }
  return err(
    `nothing of it lies in the place by ${system}${where ? `: ${where}` : ', nor near Korea'}. ${hint ?? 'It belongs to another place, or its --crs is wrong'}`,
  );
}

/** Where the first corner that can be placed lies, in words. */
function whereIs({ features }: RawFile, toDegrees: ToLngLat): string | null {
  for (const { polygons } of features) {
    const corner = typeof polygons === 'string' ? undefined : polygons[0]?.[0]?.[0];
    const at = corner && mapToScene(toDegrees, corner[0], corner[1]);
    if (!at || !corner) continue;
    const [lng, lat] = toDegrees(corner[0], corner[1]);
    const kilometres = Math.round(Math.hypot(at[0], at[1]) / 1000);
    return `it lies around ${lat.toFixed(3)}° N ${lng.toFixed(3)}° E, ${kilometres} km away`;
  }
  return null;
}

function swapped({ features }: RawFile): Pick<RawFile, 'features'> {
  return {
    features: features.map((feature) => ({
      ...feature,
      polygons:
        typeof feature.polygons === 'string'
          ? feature.polygons
          : feature.polygons.map((rings) =>
              rings.map((ring) => ring.map(([east, north]) => [north, east] as const)),
            ),
    })),
  };
}
