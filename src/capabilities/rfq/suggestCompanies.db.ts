import { type SQL, sql } from 'drizzle-orm';
import type { Suggestion, SuggestionQuery } from '#capabilities/rfq/suggestion.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';

const most = 30;
/** Products of one company that are named as reasons. */
const mostProducts = 3;

interface Found {
  readonly company: string;
  readonly name: LocalText;
  readonly claimed: boolean;
  readonly process: boolean;
  readonly category: boolean;
  readonly products: LocalText[];
}

/** Companies that state what is looked for, those first that fit in more ways and can be asked, each with why. */
export async function suggestCompanies(
  db: Sql,
  organisation: string,
  { process, category, q }: SuggestionQuery,
): Promise<Suggestion[]> {
  const states = process
    ? sql`exists (select from shown_edition e where e.company = c.id
        and e.content->'processes'->'processes' @> to_jsonb(${process}::text))`
    : sql`false`;
  const makes = category
    ? sql`exists (select from shown_product p where p.company = c.id and p.stated->>'category' = ${category})`
    : sql`false`;
  const like = q === undefined ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const named: SQL = like
    ? sql`(p.name->>'ko' ilike ${like} or p.name->>'en' ilike ${like})`
    : sql`false`;
  const found = await rowsOf<Found>(
    db,
    sql`select f.* from (
          select c.id as company, c.name, ${states} as process, ${makes} as category,
            exists (select from claim k where k.company = c.id and k.state = 'approved') as claimed,
            coalesce((select jsonb_agg(p.name order by p.ordinal, p.id) from (
              select p.name, p.ordinal, p.id from shown_product p where p.company = c.id and ${named}
              order by p.ordinal, p.id limit ${mostProducts}) p), '[]') as products
          from shown_company c
          where not exists (select from claim k where k.company = c.id and k.state = 'approved'
            and k.organisation = ${organisation}::uuid)) f
        where f.process or f.category or f.products <> '[]'
        order by f.claimed desc, f.process::integer + f.category::integer
          + least(jsonb_array_length(f.products), 1) desc, f.company
        limit ${most}`,
  );
  return found.map(({ company, name, claimed, products, ...fits }) => ({
    ...{ company, name, claimed },
    reasons: [
      ...(fits.process && process ? [{ kind: 'process' as const, process }] : []),
      ...(fits.category && category ? [{ kind: 'category' as const, category }] : []),
      ...products.map((product) => ({ kind: 'product' as const, name: product })),
    ],
  }));
}
