import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';

/** What is compared of a supplier beside its prices. */
export interface SupplierFacts {
  /** Of those that are wanted, what the company states to hold today. */
  readonly certificates: string[];
  /** From works to works as the crow flies; null where one of them lies outside, or is not shown. */
  readonly metres: number | null;
}

/** Facts of companies that were asked, by bid. */
export async function supplierFacts(
  db: Sql,
  buyer: string,
  wanted: readonly string[],
  bids: readonly { readonly id: string; readonly company: string }[],
): Promise<ReadonlyMap<string, SupplierFacts>> {
  const facts = new Map<string, SupplierFacts>();
  for (const { id, company } of bids) {
    const held = await rowsOf<{ standard: string }>(
      db,
      sql`select c.standard from shown_edition e
          cross join lateral jsonb_to_recordset(
            case when jsonb_typeof(e.content->'certificates') = 'array'
              then e.content->'certificates' else '[]' end
          ) as c(standard text, expires date)
          where e.company = ${company}
            and (c.expires is null or c.expires >= (clock_timestamp() at time zone 'Asia/Seoul')::date)`,
    );
    const [way] = await rowsOf<{ metres: number | null }>(
      db,
      sql`select round(min(sqrt((s.x - o.x) ^ 2 + (s.z - o.z) ^ 2)))::integer as metres
          from shown_tenancy t join shown_site s on s.id = t.site
          cross join (
            select w.x, w.z from claim k join shown_tenancy u on u.company = k.company
            join shown_site w on w.id = u.site
            where k.organisation = ${buyer}::uuid and k.state = 'approved') o
          where t.company = ${company}`,
    );
    const names = held.map(({ standard }) => keyOf(standard));
    const isHeld = (key: string): boolean => key !== '' && names.some((own) => own.includes(key));
    facts.set(id, {
      certificates: wanted.filter((name) => isHeld(keyOf(name))),
      metres: way?.metres ?? null,
    });
  }
  return facts;
}

/** A name without spaces, signs and case: ISO 9001 is iso9001. */
const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
