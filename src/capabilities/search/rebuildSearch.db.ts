import { sql } from 'drizzle-orm';
import { type SectorId, sectorIds, sectorNames } from '#capabilities/companies/sector.ts';
import type { PageContent } from '#capabilities/company-pages/pageSection.ts';
import { statedWords } from '#capabilities/company-pages/statedWords.ts';
import { readPlacedBlocks } from '#capabilities/complex/block.db.ts';
import type { Block, Road } from '#capabilities/complex/place.ts';
import { readLayer } from '#capabilities/complex/placeLayer.db.ts';
import { productWords } from '#capabilities/products/productWords.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { insertEntries, insertLit } from '#capabilities/search/searchEntry.db.ts';
import { type Findable, searchEntry } from '#capabilities/search/searchEntry.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { boundsOf, type ScenePoint } from '#shared/geo.ts';
import type { LocalText } from '#shared/localText.ts';

/** Metres the camera stands back from a company and from a single building. */
const companyReach = 700;
const buildingReach = 350;

/** Something to find, with the buildings that light up for it under the key it names. */
type Lighting = Findable & { readonly buildings?: readonly string[] };

/** Writes the whole search index anew from what may be shown now. */
export async function rebuildSearch(tx: Sql): Promise<void> {
  await tx.execute(sql`truncate search_entry, search_lit`);
  const { entries, lit } = await readFindable(tx);
  await insertLit(tx, lit);
  for (let at = 0; at < entries.length; at += 1000) {
    await insertEntries(tx, entries.slice(at, at + 1000).map(searchEntry));
  }
}

/** What may be found now, the weightiest first, and the lists of buildings that light up for it. */
export async function readFindable(
  tx: Sql,
): Promise<{ entries: Findable[]; lit: Map<string, readonly string[]> }> {
  const companies = await readCompanies(tx);
  const entries: Lighting[] = [
    ...sectors(companies),
    ...companies.map(company),
    ...(await products(tx, companies)),
    ...(await roads(tx)),
    ...(await blocks(tx)),
    ...(await addresses(tx)),
  ];
  entries.sort((a, b) => b.weight - a.weight || a.name.ko.length - b.name.ko.length);
  const lit = entries.flatMap(({ lit: key, buildings }) =>
    buildings ? ([[key, buildings]] as const) : [],
  );
  return { entries, lit: new Map(lit) };
}

const litByCompany = (id: string): string => `company/${id}`;

interface CompanyRow {
  readonly id: string;
  readonly name: LocalText;
  readonly formerNames: string[];
  readonly sector: SectorId;
  readonly field: LocalText | null;
  readonly employees: number | null;
  readonly x: number;
  readonly z: number;
  readonly addresses: LocalText[];
  readonly products: LocalText[];
  readonly buildings: string[];
  readonly content: PageContent | null;
}

function readCompanies(tx: Sql): Promise<CompanyRow[]> {
  return rowsOf(
    tx,
    sql`select c.id, c.name, c.former_names as "formerNames", c.sector, c.field, c.employees,
          s.x, s.z, s.addresses, coalesce(p.products, '[]') as products,
          coalesce(g.buildings, '[]') as buildings, e.content
        from shown_company c
        join (
          select t.company, jsonb_agg(s.address order by t.ordinal, s.id) as addresses,
            (array_agg(s.x order by t.ordinal, s.id))[1] as x,
            (array_agg(s.z order by t.ordinal, s.id))[1] as z
          from shown_tenancy t join shown_site s on s.id = t.site group by t.company
        ) s on s.company = c.id
        left join (
          select company, jsonb_agg(name order by ordinal, id) as products
          from shown_product group by company
        ) p on p.company = c.id
        left join (
          select t.company, jsonb_agg(b.gid order by t.ordinal, b.gid) as buildings
          from shown_tenancy t join shown_building b on b.site = t.site group by t.company
        ) g on g.company = c.id
        left join shown_edition e on e.company = c.id
        order by c.id`,
  );
}

function company(row: CompanyRow): Lighting {
  const { id, name, sector, buildings, products: made } = row;
  return {
    kind: 'company',
    id,
    name,
    detail: made.length > 0 ? listed(made.slice(0, 3)) : (row.addresses[0] ?? null),
    sector,
    at: { x: row.x, z: row.z, reach: companyReach },
    weight: 4 + Math.min(1, Math.log10(1 + (row.employees ?? 0)) / 4),
    alsoNamed: row.formerNames,
    mentions: [
      row.field,
      ...made.slice(0, 20),
      ...row.addresses,
      ...(row.content ? statedWords(row.content) : []),
    ],
    lit: litByCompany(id),
    buildings,
  };
}

/** A few names in one line; in English only where each has an English name. */
function listed(names: readonly LocalText[]): LocalText {
  const english = names.flatMap(({ en }) => en ?? []);
  const ko = names.map((name) => name.ko).join(', ');
  return english.length === names.length ? { ko, en: english.join(', ') } : { ko };
}

function sectors(companies: readonly CompanyRow[]): Lighting[] {
  return sectorIds.flatMap((sector) => {
    const own = companies.filter((row) => row.sector === sector);
    const buildings = [...new Set(own.flatMap((row) => row.buildings))];
    const name = sectorNames[sector];
    return own.length === 0
      ? []
      : [
          {
            kind: 'sector',
            id: sector,
            name,
            detail: null,
            sector,
            at: null,
            weight: 5,
            lit: `sector/${sector}`,
            buildings,
          },
        ];
  });
}

async function products(tx: Sql, companies: readonly CompanyRow[]): Promise<Lighting[]> {
  const makers = new Map(companies.map((row) => [row.id, row]));
  const rows = await rowsOf<{
    id: string;
    name: LocalText;
    company: string;
    stated: StatedProduct | null;
  }>(tx, sql`select id, name, company, stated from shown_product order by id`);
  return rows.map(({ id, name, company: maker, stated }) => {
    const { name: detail, sector, x, z } = makers.get(maker) as CompanyRow;
    const at = { x, z, reach: companyReach };
    return {
      kind: 'product',
      id,
      name,
      detail,
      sector,
      at,
      weight: 3,
      ...(stated?.code && { alsoNamed: [stated.code] }),
      mentions: [detail, ...(stated ? productWords(stated) : [])],
      lit: litByCompany(maker),
    };
  });
}

async function roads(tx: Sql): Promise<Lighting[]> {
  const named = new Map<string, Road & { name: LocalText }>();
  for (const road of await readLayer(tx, 'roads')) {
    if (road.name && !named.has(road.name.ko))
      named.set(road.name.ko, { ...road, name: road.name });
  }
  const lining = await rowsOf<{ road: string; buildings: string[] }>(
    tx,
    sql`select regexp_replace(s.road, '\\s+[0-9-]+$', '') as road,
          jsonb_agg(b.gid order by b.gid) as buildings
        from shown_site s join shown_building b on b.site = s.id
        where s.road is not null group by 1`,
  );
  const buildings = new Map(lining.map((row) => [row.road, row.buildings]));
  return [...named.values()].map((road) => ({
    kind: 'road',
    id: road.id,
    name: road.name,
    detail: null,
    sector: null,
    at: around(road.line),
    weight: 3.5,
    lit: `road/${road.id}`,
    buildings: buildings.get(road.name.ko) ?? [],
  }));
}

async function blocks(tx: Sql): Promise<Lighting[]> {
  const standing = await rowsOf<{ block: string; buildings: string[] }>(
    tx,
    sql`select block, jsonb_agg(gid order by gid) as buildings
        from shown_building where block is not null group by block`,
  );
  const buildings = new Map(standing.map((row) => [row.block, row.buildings]));
  return (await readPlacedBlocks(tx)).map(({ id, name, ring, label }: Block) => ({
    kind: 'block',
    id,
    name,
    detail: null,
    sector: null,
    at: { ...around(ring), x: label[0], z: label[1] },
    weight: 3.6,
    lit: `block/${id}`,
    buildings: buildings.get(id) ?? [],
  }));
}

/** One entry an address, however many buildings stand there. */
async function addresses(tx: Sql): Promise<Lighting[]> {
  const rows = await rowsOf<{
    address: LocalText;
    detail: LocalText | null;
    gids: string[];
    x: number;
    z: number;
  }>(
    tx,
    sql`select b.address, min(s.name::text)::jsonb as detail, jsonb_agg(b.gid order by b.gid) as gids,
          avg(b.x) as x, avg(b.z) as z
        from shown_building b left join shown_site s on s.id = b.site
        where b.address is not null
        group by b.address order by min(b.gid)`,
  );
  return rows.map(({ address, detail, gids, x, z }) => ({
    kind: 'building',
    id: gids[0] as string,
    name: address,
    detail,
    sector: null,
    at: { x, z, reach: buildingReach },
    weight: 1,
    lit: `building/${gids[0]}`,
    buildings: gids,
  }));
}

function around(points: readonly ScenePoint[]): { x: number; z: number; reach: number } {
  const [minX, minZ, maxX, maxZ] = boundsOf(points);
  const middle = points[Math.floor(points.length / 2)] ?? [0, 0];
  const reach = Math.min(6000, Math.max(600, Math.hypot(maxX - minX, maxZ - minZ)));
  return { x: middle[0], z: middle[1], reach };
}
