import { cellOf } from '#capabilities/buildings/buildTile.ts';
import { cellSize } from '#capabilities/buildings/tileTree.ts';
import { boundsOf, type Ring } from '#shared/geo.ts';

/** How far a building may reach beyond the western and northern edge of its tile, metres (the tile's margin is 400). */
const reach = 390;
/** Longest side, metres. */
const longest = 900;

/**
 * The rings of a building, turned and ordered so that the tile of the very first corner can hold them all; null where
 * the building is too large for any.
 */
export function beginInTile(rings: readonly Ring[]): Ring[] | null {
  const [west, north, east, south] = boundsOf(rings.flat());
  if (east - west > longest || south - north > longest) return null;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const turned = [...ring.slice(i), ...ring.slice(0, i)];
      const tile = cellOf([{ ring: turned }]);
      if (west >= tile.x * cellSize - reach && north >= tile.z * cellSize - reach) {
        return [turned, ...rings.filter((other) => other !== ring)];
      }
    }
  }
  return null;
}
