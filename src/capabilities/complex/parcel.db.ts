import { sql } from 'drizzle-orm';
import type { SectorId } from '#capabilities/companies/sector.ts';
import type { Parcel } from '#capabilities/complex/place.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { insertRows } from '#server/insertRows.ts';
import type { Ring } from '#shared/geo.ts';

const columns = { id: 'text', ring: 'jsonb', block: 'text', site: 'text' };

export function insertParcels(tx: Sql, parcels: readonly Parcel[]): Promise<void> {
  return insertRows(tx, 'parcel', columns, parcels);
}

/**
 * Parcels that may be shown, in the order of their place (west to east, then north to south), so that a number tells
 * nothing of what stands there.
 */
export function readShownParcels(
  db: Sql,
): Promise<{ ring: Ring; site: string | null; sector: SectorId | null }[]> {
  return rowsOf(
    db,
    sql`select r.ring, r.site, s.sector
        from shown_parcel r left join shown_sector s on s.site = r.site
        order by (r.ring->0->0)::float8, (r.ring->0->1)::float8, r.id`,
  );
}
