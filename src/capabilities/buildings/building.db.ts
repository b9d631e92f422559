import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { boolean, doublePrecision, integer, jsonb, pgView, text } from 'drizzle-orm/pg-core';
import type {
  Building,
  BuildingPart,
  BuildingSummary,
  Plan,
  provenances,
  Use,
} from '#capabilities/buildings/building.ts';
import { heirOf } from '#capabilities/buildings/buildingAlias.db.ts';
import { cellOf } from '#capabilities/buildings/buildTile.ts';
import type { ImportedFacts } from '#capabilities/buildings/importedFacts.ts';
import { measureParts } from '#capabilities/buildings/measureParts.ts';
import { neutralHeight, neutralParts } from '#capabilities/buildings/neutralParts.ts';
import type { PlacedBuilding } from '#capabilities/complex/place.ts';
import { shownSite } from '#capabilities/complex/site.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { insertRows } from '#server/insertRows.ts';
import type { LocalText } from '#shared/localText.ts';

/** Buildings as far as they may be shown: under a name that tells nothing where only the outline is published. */
export const shownBuilding = pgView('shown_building', {
  gid: text('gid').notNull(),
  site: text('site'),
  block: text('block'),
  use: text('use').$type<Use>(),
  parts: jsonb('parts').$type<BuildingPart[]>().notNull(),
  address: jsonb('address').$type<LocalText>(),
  heightM: doublePrecision('height_m').notNull(),
  footprintM2: doublePrecision('footprint_m2').notNull(),
  x: doublePrecision('x').notNull(),
  z: doublePrecision('z').notNull(),
  provenance: text('provenance').$type<(typeof provenances)[number]>().notNull(),
  outlineOnly: boolean('outline_only').notNull(),
  importId: integer('import_id'),
  facts: jsonb('facts').$type<ImportedFacts>(),
}).existing();

const columns = {
  gid: 'text',
  parcel: 'text',
  site: 'text',
  block: 'text',
  use: 'text',
  plan: 'text',
  base: 'double precision',
  parts: 'jsonb',
  address: 'jsonb',
  height_m: 'double precision',
  footprint_m2: 'double precision',
  x: 'double precision',
  z: 'double precision',
  tile_x: 'integer',
  tile_z: 'integer',
  provenance: 'text',
  import_id: 'integer',
  facts: 'jsonb',
};

/** A building of the model, or one that an import brought, of which less is known. */
export type StoredBuilding = Omit<PlacedBuilding, 'parcel' | 'use' | 'plan'> & {
  readonly parcel: string | null;
  readonly use: Use | null;
  readonly plan: Plan | null;
  readonly imported?: { readonly id: number; readonly facts: ImportedFacts };
};

export function insertBuildings(tx: Sql, buildings: Iterable<StoredBuilding>): Promise<void> {
  return insertRows(tx, 'building', columns, rowsFor(buildings));
}

/** One row after another, so that a place of any size is never held as rows. */
function* rowsFor(buildings: Iterable<StoredBuilding>) {
  for (const { imported, ...building } of buildings) {
    const { heightM, footprintM2, at } = measureParts(building.parts);
    const cell = cellOf(building.parts);
    yield {
      ...building,
      height_m: heightM,
      footprint_m2: footprintM2,
      x: at[0],
      z: at[1],
      tile_x: cell.x,
      tile_z: cell.z,
      provenance: imported ? 'imported' : 'modelled',
      import_id: imported?.id ?? null,
      facts: imported?.facts ?? null,
    };
  }
}

export interface BuildingFilter {
  readonly company?: string | undefined;
  readonly site?: string | undefined;
  readonly block?: string | undefined;
  /** Gid after which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Buildings by gid; one more than `limit` where there are more. */
export async function listBuildings(db: Sql, filter: BuildingFilter): Promise<BuildingSummary[]> {
  const { company, site, block, after, limit } = filter;
  const conditions = [
    company &&
      sql`${shownBuilding.site} in (select t.site from shown_tenancy t where t.company = ${company})`,
    site && eq(shownBuilding.site, site),
    block && eq(shownBuilding.block, block),
    after && gt(shownBuilding.gid, after),
  ].filter((condition): condition is SQL => Boolean(condition));
  const rows = await summaryQuery(db)
    .where(and(...conditions))
    .orderBy(asc(shownBuilding.gid))
    .limit(limit + 1);
  return rows.map(summaryOf);
}

/**
 * One building with its site, block and companies, under its present name where it was asked for by an old one; null
 * where there is none.
 */
export async function readBuilding(db: Sql, gid: string): Promise<Building | null> {
  const [row] = await summaryQuery(db).where(eq(shownBuilding.gid, gid));
  if (!row) {
    const heir = await heirOf(db, gid);
    return heir === null ? null : readBuilding(db, heir);
  }
  const [block] = row.block
    ? await rowsOf<{ id: string; name: LocalText }>(
        db,
        sql`select id, name from block where id = ${row.block}`,
      )
    : [];
  const companies = row.site
    ? await rowsOf<Building['companies'][number]>(
        db,
        sql`select c.id, c.name, c.sector from shown_tenancy t join shown_company c on c.id = t.company
            where t.site = ${row.site} order by t.ordinal, c.id`,
      )
    : [];
  const site = row.site ? { id: row.site, name: row.siteName } : null;
  const imported = await importOf(db, row);
  return { ...summaryOf(row), site, block: block ?? null, companies, imported };
}

async function importOf(db: Sql, { importId, facts }: SummaryRow): Promise<Building['imported']> {
  if (importId === null || facts === null) return null;
  const [row] = await rowsOf<{ source: string; at: string }>(
    db,
    sql`select source, applied_at as at from building_import where id = ${importId}`,
  );
  return row ? { ...facts, source: row.source, importedAt: new Date(row.at).toISOString() } : null;
}

const summaryQuery = (db: Sql) =>
  db
    .select({
      gid: shownBuilding.gid,
      site: shownBuilding.site,
      siteName: shownSite.name,
      block: shownBuilding.block,
      use: shownBuilding.use,
      outline: sql<
        BuildingPart[] | null
      >`case when ${shownBuilding.outlineOnly} then ${shownBuilding.parts} end`,
      address: shownBuilding.address,
      heightM: shownBuilding.heightM,
      footprintM2: shownBuilding.footprintM2,
      x: shownBuilding.x,
      z: shownBuilding.z,
      provenance: shownBuilding.provenance,
      importId: shownBuilding.importId,
      facts: shownBuilding.facts,
    })
    .from(shownBuilding)
    .leftJoin(shownSite, eq(shownSite.id, shownBuilding.site))
    .$dynamic();

type SummaryRow = Awaited<ReturnType<typeof summaryQuery>>[number];

function summaryOf(row: SummaryRow): BuildingSummary {
  const { gid, siteName: name, address, use, provenance, outline } = row;
  const outlineOnly = outline !== null;
  const known = { gid, name, address, use, provenance, outlineOnly };
  if (outline === null) {
    const { heightM, footprintM2, x, z } = row;
    return { ...known, heightM, footprintM2, position: { x, z } };
  }
  const { footprintM2, at } = measureParts(neutralParts(outline));
  return { ...known, heightM: neutralHeight, footprintM2, position: { x: at[0], z: at[1] } };
}
