import { sql } from 'drizzle-orm';
import type { DeskCounts } from '#capabilities/desk/desk.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** Counts what waits for an operator. */
export async function countWaiting(db: Sql): Promise<DeskCounts> {
  const [counts] = await rowsOf<DeskCounts>(
    db,
    sql`select
      (select count(*)::integer from claim where state = 'submitted') as claims,
      (select count(*)::integer from correction_request where state = 'open') as requests,
      (select count(distinct (kind, page))::integer from page_report where state = 'open') as reports,
      (select count(*)::integer from hiding where state = 'appealed') as appeals,
      (select count(*)::integer from inquiry_handover where state = 'open') as handovers,
      (select count(*)::integer from inquiry_report where state = 'open') as inquiries`,
  );
  return counts as DeskCounts;
}
