import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';

/** Products of a company that everybody sees: all that the scene tells of them is how many there are. */
export async function countProducts(db: Sql, company: string): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::integer as n from shown_product where company = ${company}`,
  );
  return row?.n ?? 0;
}
