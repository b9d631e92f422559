import { type SQL, sql } from 'drizzle-orm';
import { isoMoment } from '#capabilities/inquiries/seat.db.ts';
import { isSeenBy, standingColumns } from '#capabilities/rfq/bidRow.db.ts';
import { type BidStanding, bidState } from '#capabilities/rfq/bidState.ts';
import { rfqFrom, standingAt } from '#capabilities/rfq/rfqRow.db.ts';
import type { BidRow, ListQuery, RfqRow } from '#capabilities/rfq/rfqView.ts';
import { pageFrom, readCursor } from '#server/cursor.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';

type Page<Row> = { items: Row[]; next: string | null } | null;

/** Requests of a buyer, the latest first; null for a foreign cursor. */
export async function listRfqs(
  db: Sql,
  organisation: string,
  query: ListQuery,
): Promise<Page<RfqRow>> {
  const below = belowCursor(query, sql`r.last_at`, sql`r.id`);
  if (below === null) return null;
  const found = await rowsOf<RfqRow & { sort: string }>(
    db,
    sql`select r.id, r.value->>'title' as title, ${standingAt} as state, r.round,
          coalesce(${isoMoment('d.deadline')}, r.value->>'deadline') as deadline,
          jsonb_array_length(r.value->'lines') as lines,
          case when d.rfq is null then jsonb_array_length(r.value->'companies')
            else (select count(*)::integer from rfq_bid b where b.rfq = r.id) end as companies,
          case when r.sealed and d.closed_at is null and not (r.state = 'open' and d.deadline <= n.at) then null
            else (select count(distinct q.bid)::integer from opened_quote q
              where q.rfq = r.id and q.round = r.round and q.withdrawn_at is null) end as quoted,
          (select count(*)::integer from rfq_question t where t.rfq = r.id and t.answer is null) as questions,
          ${isoMoment('r.last_at')} as "lastAt", r.last_at::text as sort
        from ${rfqFrom}
        where r.organisation = ${organisation}::uuid and ${below}
          and ${holds(
            query,
            sql`(r.value->>'title' ilike ${likeOf(query)} or exists (
            select from rfq_bid b join company c on c.id = b.company
            where b.rfq = r.id and (c.name->>'ko' ilike ${likeOf(query)} or c.name->>'en' ilike ${likeOf(query)})))`,
          )}
        order by r.last_at desc, r.id::text desc limit ${query.limit + 1}`,
  );
  const { items, next } = pageFrom(found, query.limit, ({ sort, id }) => [sort, id]);
  return { items: items.map(({ sort: _sort, ...row }) => row), next };
}

type FoundBid = Omit<BidRow, 'company' | 'state'> &
  BidStanding & { company: string; name: LocalText | null; sort: string };

/** Requests that companies of an organisation were asked with, the latest first; null for a foreign cursor. */
export async function listBids(
  db: Sql,
  organisation: string,
  query: ListQuery,
): Promise<Page<BidRow>> {
  const below = belowCursor(query, sql`b.invited_at`, sql`b.id`);
  if (below === null) return null;
  const found = await rowsOf<FoundBid>(
    db,
    sql`select b.id, b.company, (select c.name from company c where c.id = b.company) as name,
          (select o.name from organisation o where o.id = r.organisation) as buyer,
          d.value->>'title' as title, ${standingAt} as "rfqState", r.round, ${isoMoment('d.deadline')} as deadline,
          jsonb_array_length(d.value->'lines') as lines, ${isoMoment('b.invited_at')} as "invitedAt",
          ${standingColumns}, b.invited_at::text as sort
        from ${rfqFrom} join rfq_bid b on b.rfq = r.id
        where ${isSeenBy(organisation)} and ${below}
          and ${holds(
            query,
            sql`(d.value->>'title' ilike ${likeOf(query)} or exists (
            select from organisation o where o.id = r.organisation and o.name ilike ${likeOf(query)}))`,
          )}
        order by b.invited_at desc, b.id::text desc limit ${query.limit + 1}`,
  );
  const { items, next } = pageFrom(found, query.limit, ({ sort, id }) => [sort, id]);
  return { items: items.map(rowOf), next };
}

function rowOf(found: FoundBid): BidRow {
  const { opened, declined, quote, isOver, sort: _sort, name, company, ...row } = found;
  const state = bidState({ opened, declined, quote, isOver });
  return { ...row, state, company: { id: company, name } };
}

function holds({ q, state }: ListQuery, words: SQL): SQL {
  const wanted = [q === '' ? sql`true` : words];
  if (state) wanted.push(sql`${standingAt} = ${state}`);
  return sql.join(wanted, sql` and `);
}

const likeOf = ({ q }: ListQuery): string => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

function belowCursor({ cursor }: ListQuery, at: SQL, id: SQL): SQL | null {
  if (cursor === undefined) return sql`true`;
  const key = readCursor(cursor, 2);
  return key && sql`(${at}, ${id}::text) < (${key[0]}::timestamptz, ${key[1]})`;
}
