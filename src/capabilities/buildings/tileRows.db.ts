import { sql } from 'drizzle-orm';
import type { TileBuilding } from '#capabilities/buildings/buildTile.ts';
import { rowsOf, type Sql } from '#server/database.ts';

export interface TileAddress {
  readonly x: number;
  readonly z: number;
}

/** Tiles that hold a building which may be shown, north to south, then west to east. */
export function readTileAddresses(db: Sql): Promise<TileAddress[]> {
  return rowsOf(
    db,
    sql`select distinct tile_x as x, tile_z as z from shown_building order by tile_z, tile_x`,
  );
}

/** Buildings of one tile by their shown names, each with the sector of its site. */
export function readTileBuildings(db: Sql, { x, z }: TileAddress): Promise<TileBuilding[]> {
  return rowsOf(
    db,
    sql`select b.gid, b.base, b.parts, b.site, s.sector, b.outline_only as "outlineOnly",
          b.use, b.height_m as "heightM", b.provenance
        from shown_building b left join shown_sector s on s.site = b.site
        where b.tile_x = ${x} and b.tile_z = ${z}
        order by b.gid`,
  );
}
