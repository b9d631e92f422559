import { sql } from 'drizzle-orm';
import type { TileBuilding } from '#capabilities/buildings/buildTile.ts';
import type { Cell } from '#capabilities/buildings/planTree.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** Cells that hold a building which may be shown, with the number of their volumes. */
export function readCells(db: Sql): Promise<Cell[]> {
  return rowsOf(
    db,
    sql`select tile_x as x, tile_z as z, sum(jsonb_array_length(parts))::integer as parts
        from shown_building group by tile_z, tile_x order by tile_z, tile_x`,
  );
}

/** Buildings of one cell by their shown names, each with the sector of its site. */
export function readCellBuildings(db: Sql, { x, z }: Cell): Promise<TileBuilding[]> {
  return rowsOf(
    db,
    sql`select b.gid, b.base, b.parts, b.site, s.sector, b.outline_only as "outlineOnly",
          b.use, b.height_m as "heightM", b.provenance, b.facts as imported
        from shown_building b left join shown_sector s on s.site = b.site
        where b.tile_x = ${x} and b.tile_z = ${z}
        order by b.gid`,
  );
}
