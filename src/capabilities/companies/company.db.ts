import { and, asc, eq, getViewSelectedFields, type SQL, sql } from 'drizzle-orm';
import { boolean, integer, jsonb, pgView, text } from 'drizzle-orm/pg-core';
import { shownBuilding } from '#capabilities/buildings/building.db.ts';
import {
  type Company,
  type CompanyProduct,
  type CompanySummary,
  type Position,
  productsWithCompany,
  type Site,
} from '#capabilities/companies/company.ts';
import type { SectorId } from '#capabilities/companies/sector.ts';
import { readTold, shownLogos } from '#capabilities/companies/told.db.ts';
import { shownSite } from '#capabilities/complex/site.db.ts';
import { oneOf } from '#server/columns.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { groupedBy } from '#shared/groupedBy.ts';
import type { LocalText } from '#shared/localText.ts';

/** Companies with at least one site that may be shown in full. */
export const shownCompany = pgView('shown_company', {
  id: text('id').notNull(),
  sortName: text('sort_name').notNull(),
  name: jsonb('name').$type<LocalText>().notNull(),
  formerNames: jsonb('former_names').$type<string[]>().notNull(),
  sector: text('sector').$type<SectorId>().notNull(),
  field: jsonb('field').$type<LocalText>(),
  description: jsonb('description').$type<LocalText>(),
  employees: integer('employees'),
  founded: integer('founded'),
  website: text('website'),
  certificates: jsonb('certificates').$type<string[]>().notNull(),
  evidence: jsonb('evidence').$type<Company['evidence']>().notNull(),
  asOf: text('as_of').notNull(),
  sources: jsonb('sources').$type<string[]>().notNull(),
  sectorKnown: boolean('sector_known').notNull(),
}).existing();

export const shownTenancy = pgView('shown_tenancy', {
  company: text('company').notNull(),
  site: text('site').notNull(),
  ordinal: integer('ordinal').notNull(),
}).existing();

type ShownSite = typeof shownSite.$inferSelect;

export interface CompanyFilter {
  readonly sector?: SectorId | undefined;
  /** Sort name and id after which the page begins. */
  readonly after?: readonly [sortName: string, id: string] | undefined;
  readonly limit: number;
}

/** A summary with the name it is sorted by. */
export type SortedCompany = CompanySummary & { readonly sortName: string };

/** Companies by name; one more than `limit` where there are more. */
export async function listCompanies(
  db: Sql,
  { sector, after, limit }: CompanyFilter,
): Promise<SortedCompany[]> {
  const conditions = [
    sector && eq(shownCompany.sector, sector),
    after && sql`(${shownCompany.sortName}, ${shownCompany.id}) > (${after[0]}, ${after[1]})`,
  ].filter((condition): condition is SQL => Boolean(condition));
  const { id, sortName, name, sector: class_, field, employees } = shownCompany;
  const rows = await db
    .select({ id, sortName, name, sector: class_, field, employees })
    .from(shownCompany)
    .where(and(...conditions))
    .orderBy(asc(sortName), asc(id))
    .limit(limit + 1);
  const ids = rows.map((row) => row.id);
  const [sites, products] = [await sitesOf(db, ids), await productsOf(db, ids)];
  const logos = await shownLogos(db, ids);
  return rows.map((row) => ({
    ...row,
    ...placed(sites.get(row.id)),
    products: (products.get(row.id) ?? makesNothing).products.map(({ id, name }) => ({ id, name })),
    logo: logos.get(row.id) ?? null,
  }));
}

/** One company with its sites; null where there is none of that id, or none that may be shown. */
export async function readCompany(db: Sql, id: string): Promise<Company | null> {
  const [row] = await db.select().from(shownCompany).where(eq(shownCompany.id, id));
  if (!row) return null;
  const sites = (await sitesOf(db, [id])).get(id) ?? [];
  const made = (await productsOf(db, [id])).get(id) ?? makesNothing;
  const { sortName: _, ...facts } = row;
  const logo = (await shownLogos(db, [id])).get(id) ?? null;
  return { ...facts, ...placed(sites), ...made, sites, logo, ...(await readTold(db, id)) };
}

/** A company stands where its first site stands, and owns the buildings of all. */
function placed(sites: readonly Site[] = []): Pick<Company, 'position' | 'buildings'> {
  const [first] = sites;
  if (!first) throw new Error('a shown company has no shown site');
  return { position: first.position, buildings: sites.flatMap(({ buildings }) => buildings) };
}

async function sitesOf(db: Sql, companies: readonly string[]): Promise<Map<string, Site[]>> {
  if (companies.length === 0) return new Map();
  const rows: { company: string; site: ShownSite }[] = await db
    .select({ company: shownTenancy.company, site: getViewSelectedFields(shownSite) })
    .from(shownTenancy)
    .innerJoin(shownSite, eq(shownSite.id, shownTenancy.site))
    .where(oneOf(shownTenancy.company, companies))
    .orderBy(asc(shownTenancy.company), asc(shownTenancy.ordinal), asc(shownTenancy.site));
  const ids = [...new Set(rows.map(({ site }) => site.id))];
  const buildings = ids.length
    ? await db
        .select({ gid: shownBuilding.gid, site: shownBuilding.site })
        .from(shownBuilding)
        .where(oneOf(shownBuilding.site, ids))
        .orderBy(asc(shownBuilding.gid))
    : [];
  const gids = groupedBy(buildings, ({ site }) => site as string);
  return new Map(
    [...groupedBy(rows, ({ company }) => company)].map(([company, own]) => [
      company,
      own.map(({ site }) =>
        siteOf(
          site,
          (gids.get(site.id) ?? []).map(({ gid }) => gid),
        ),
      ),
    ]),
  );
}

function siteOf(row: ShownSite, buildings: string[]): Site {
  const { id, name, address, block, employees, areaM2, x, z, accuracy: kind } = row;
  const metres = row.accuracyMetres === null ? {} : { metres: row.accuracyMetres };
  const position: Position = { x, z, kind, ...metres };
  return { id, name, address, block, position, employees, areaM2, buildings };
}

type Made = Pick<Company, 'products' | 'productCount'>;

const makesNothing: Made = { products: [], productCount: 0 };

async function productsOf(db: Sql, companies: readonly string[]): Promise<Map<string, Made>> {
  if (companies.length === 0) return new Map();
  const rows = await rowsOf<CompanyProduct & { company: string; made: number }>(
    db,
    sql`select company, id, name, stated, picture, made from (
          select p.company, p.id, p.name, p.stated is not null as stated,
            p.stated->'pictures'->>0 as picture,
            row_number() over (partition by p.company order by p.ordinal, p.id)::integer as at,
            count(*) over (partition by p.company)::integer as made
          from shown_product p where ${oneOf(sql`p.company`, companies)}
        ) p where at <= ${productsWithCompany} order by company, at`,
  );
  return new Map(
    [...groupedBy(rows, ({ company }) => company)].map(([company, own]) => [
      company,
      {
        products: own.map(({ id, name, stated, picture }) => ({ id, name, stated, picture })),
        productCount: own[0]?.made ?? 0,
      },
    ]),
  );
}
