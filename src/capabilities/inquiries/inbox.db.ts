import { type SQL, sql } from 'drizzle-orm';
import { readingReceived, readingSent } from '#capabilities/inquiries/inquiryRoles.ts';
import { askerName, isoMoment, stillRuns } from '#capabilities/inquiries/seat.db.ts';
import type { InboxQuery, InboxRow } from '#capabilities/inquiries/thread.ts';
import { oneOf } from '#server/columns.ts';
import { pageFrom, readCursor } from '#server/cursor.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { Membership } from '#server/principal.ts';
import type { Role } from '#shared/role.ts';

/** Who looks into an inbox. */
interface Reader {
  readonly id: string;
  readonly memberships: readonly Membership[];
}

/** Inquiries that somebody is a party to in any of their seats, the latest first; null for a foreign cursor. */
export async function readInbox(
  db: Sql,
  reader: Reader,
  query: InboxQuery,
): Promise<{ items: InboxRow[]; next: string | null } | null> {
  const key = query.cursor === undefined ? null : readCursor(query.cursor, 2);
  if (query.cursor !== undefined && key === null) return null;
  const below = key
    ? sql`(m.last_at, m.id::text) < (${key[0]}::timestamptz, ${key[1]})`
    : sql`true`;
  const found = await rowsOf<InboxRow & { sort: string }>(
    db,
    sql`${rowsFor(reader)}
        where ${sql.join([...conditions(reader, query), below], sql` and `)}
        order by m.last_at desc, m.id::text desc limit ${query.limit + 1}`,
  );
  const { items, next } = pageFrom(found, query.limit, ({ sort, id }) => [sort, id]);
  return { items: items.map(({ sort: _sort, ...row }) => row), next };
}

/** One of them; null where somebody is no party to it. */
export async function readInboxRow(db: Sql, reader: Reader, id: string): Promise<InboxRow | null> {
  const [row] = await rowsOf<InboxRow & { sort: string }>(
    db,
    sql`${rowsFor(reader)} where m.id = ${id}::uuid order by m.seat limit 1`,
  );
  if (!row) return null;
  const { sort: _sort, ...rest } = row;
  return rest;
}

const organisationsIn = (memberships: readonly Membership[], roles: readonly Role[]): string[] =>
  memberships.filter(({ role }) => roles.includes(role)).map(({ organisation }) => organisation);

/** Every inquiry of a person's seats, as `m`, with what stands in a line. */
function rowsFor({ id, memberships }: Reader): SQL {
  const received = organisationsIn(memberships, readingReceived);
  const sent = organisationsIn(memberships, readingSent);
  return sql`
    with mine as (
      select i.*, 'received' as seat, i.organisation as own, 'company' as side from inquiry i
      where ${oneOf(sql`i.organisation::text`, received)} and i.state <> 'unconfirmed' and ${stillRuns}
      union all
      select i.*, 'sent', i.asker_organisation, 'asker' from inquiry i
      where ${oneOf(sql`i.asker_organisation::text`, sent)}
      union all
      select i.*, 'person', null, 'asker' from inquiry i where i.asker = 'person' and i.asker_user = ${id}
    ), named as (
      select i.*, ${askerName} as asker_name from mine i
    )
    select m.id, m.seat, m.own as organisation,
      jsonb_build_object('id', m.company, 'name', (select c.name from company c where c.id = m.company)) as company,
      m.asker_name as asker, m.subject, m.state, ${isoMoment('m.last_at')} as "lastAt",
      m.last_at::text as sort, ${unread(id)} as unread,
      case when m.seat = 'received' then (select u.name from account_user u where u.id = m.assignee) end as assignee,
      m.seat = 'received' and m.blocked as blocked
    from named m`;
}

const unread = (reader: string): SQL => sql`(
  select count(*)::integer from inquiry_message t where t.inquiry = m.id and t.side <> m.side
    and t.number > coalesce((select r.number from inquiry_reading r
      where r.inquiry = m.id and r.side = m.side and r.reader = ${reader}), 0))`;

function conditions({ id }: Reader, { seat, state, filter, q }: InboxQuery): SQL[] {
  const wanted: SQL[] = [
    filter === 'blocked'
      ? sql`m.seat = 'received' and m.blocked`
      : sql`not (m.seat = 'received' and m.blocked)`,
  ];
  if (seat) wanted.push(seat === 'received' ? sql`m.seat = 'received'` : sql`m.seat <> 'received'`);
  if (state) wanted.push(sql`m.state = ${state}`);
  if (filter === 'unread') wanted.push(sql`${unread(id)} > 0`);
  if (filter === 'mine') wanted.push(sql`m.seat = 'received' and m.assignee = ${id}`);
  if (filter === 'unassigned')
    wanted.push(sql`m.seat = 'received' and m.assignee is null and m.state <> 'closed'`);
  for (const word of q.split(/\s+/).filter(Boolean)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    wanted.push(sql`(m.subject ilike ${like} or m.asker_name ilike ${like}
      or exists (select from company c where c.id = m.company and (c.name->>'ko' ilike ${like} or c.name->>'en' ilike ${like}))
      or exists (select from inquiry_message t where t.inquiry = m.id and t.text ilike ${like}))`);
  }
  return wanted;
}

/** How many inquiries of a person hold something unread. */
export async function countUnread(db: Sql, reader: Reader): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    db,
    sql`select count(*)::integer as count from (${rowsFor(reader)}
        where ${sql.join(conditions(reader, { ...everything, filter: 'unread' }), sql` and `)}) waiting`,
  );
  return row?.count ?? 0;
}

const everything: InboxQuery = { filter: 'all', q: '', limit: 1 };
