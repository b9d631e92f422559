import { doublePrecision, integer, jsonb, pgView, text } from 'drizzle-orm/pg-core';
import type { SectorId } from '#capabilities/companies/sector.ts';
import type { PlacedSite } from '#capabilities/complex/place.ts';
import type { Sql } from '#server/database.ts';
import { insertRows } from '#server/insertRows.ts';
import type { LocalText } from '#shared/localText.ts';

/** Sites that may be shown in full; the only door to them for an answer. */
export const shownSite = pgView('shown_site', {
  id: text('id').notNull(),
  name: jsonb('name').$type<LocalText>(),
  address: jsonb('address').$type<LocalText>().notNull(),
  block: text('block'),
  sector: text('sector').$type<SectorId>(),
  employees: integer('employees'),
  areaM2: doublePrecision('area_m2'),
  x: doublePrecision('x').notNull(),
  z: doublePrecision('z').notNull(),
  accuracy: text('accuracy').$type<'exact' | 'near' | 'block'>().notNull(),
  accuracyMetres: integer('accuracy_metres'),
  road: text('road'),
}).existing();

const columns = {
  id: 'text',
  name: 'jsonb',
  address: 'jsonb',
  block: 'text',
  sector: 'text',
  employees: 'integer',
  area_m2: 'double precision',
  x: 'double precision',
  z: 'double precision',
  accuracy: 'text',
  accuracy_metres: 'integer',
  road: 'text',
  source: 'text',
};

export function insertSites(tx: Sql, sites: readonly PlacedSite[]): Promise<void> {
  const rows = sites.map((site) => ({
    ...site,
    area_m2: site.areaM2,
    x: site.position.at[0],
    z: site.position.at[1],
    accuracy: site.position.kind,
    accuracy_metres: site.position.metres ?? null,
  }));
  return insertRows(tx, 'site', columns, rows);
}
