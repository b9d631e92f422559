import { asc, type SQL, sql } from 'drizzle-orm';
import { doublePrecision, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { type SectorId, sectorIds } from '#capabilities/companies/sector.ts';
import type { Block, BlockSummary } from '#capabilities/complex/block.ts';
import type { Block as PlacedBlock } from '#capabilities/complex/place.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { Ring } from '#shared/geo.ts';
import type { LocalText } from '#shared/localText.ts';

const block = pgTable('block', {
  id: text('id').primaryKey(),
  ordinal: integer('ordinal').notNull(),
  name: jsonb('name').$type<LocalText>().notNull(),
  ring: jsonb('ring').$type<Ring>().notNull(),
  x: doublePrecision('x').notNull(),
  z: doublePrecision('z').notNull(),
});

export async function insertBlocks(tx: Sql, blocks: readonly PlacedBlock[]): Promise<void> {
  if (blocks.length === 0) return;
  await tx.insert(block).values(
    blocks.map(({ id, name, ring, label: [x, z] }, ordinal) => ({
      id,
      ordinal,
      name,
      ring,
      x,
      z,
    })),
  );
}

/** The blocks as the place has them, in the order of the facts. */
export async function readPlacedBlocks(db: Sql): Promise<PlacedBlock[]> {
  const rows = await db.select().from(block).orderBy(asc(block.ordinal));
  return rows.map(({ id, name, ring, x, z }) => ({ id, name, ring, label: [x, z] }));
}

/** Blocks from the one at `offset` on, in the order of the facts; one more than `limit` where there are more. */
export async function listBlocks(
  db: Sql,
  { offset, limit }: { offset: number; limit: number },
): Promise<BlockSummary[]> {
  const page = sql`true order by b.ordinal, b.id limit ${limit + 1} offset ${offset}`;
  return (await rowsOf<CountRow>(db, counting(page))).map(summaryOf);
}

/** One block with the companies that have a site in it; null where there is none of that id. */
export async function readBlock(db: Sql, id: string): Promise<Block | null> {
  const [row] = await rowsOf<CountRow>(db, counting(sql`b.id = ${id}`));
  if (!row) return null;
  const companies = await rowsOf<Block['companies'][number]>(
    db,
    sql`select c.id, c.name, c.sector from shown_company c
        where c.id in (${tenantsOf(sql`${id}`)}) order by c.sort_name, c.id`,
  );
  const counted = (sector: SectorId): number =>
    companies.filter((company) => company.sector === sector).length;
  const sectors = sectorIds
    .map((sector) => ({ sector, count: counted(sector) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return { ...summaryOf(row), sectors, companies };
}

interface CountRow {
  readonly id: string;
  readonly name: LocalText;
  readonly x: number;
  readonly z: number;
  readonly buildings: number;
  readonly companies: number;
}

const tenantsOf = (id: SQL): SQL => sql`
  select t.company from shown_site s join shown_tenancy t on t.site = s.id where s.block = ${id}`;

const counting = (which: SQL): SQL => sql`
  select b.id, b.name, b.x, b.z,
    (select count(*)::int from shown_building g where g.block = b.id) as buildings,
    (select count(distinct n.company)::int from (${tenantsOf(sql`b.id`)}) n) as companies
  from block b
  where ${which}`;

function summaryOf({ id, name, x, z, buildings, companies }: CountRow): BlockSummary {
  return { id, name, position: { x, z }, buildingCount: buildings, companyCount: companies };
}
