import { sql } from 'drizzle-orm';
import { addressPattern } from '#server/addressPattern.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Columns with words of organisations, in which an address of somebody may stand. */
const worded = [
  ['rfq', 'value'],
  ['rfq', 'reason'],
  ['rfq', 'award_note'],
  ['rfq_round', 'value'],
  ['rfq_round', 'reason'],
  ['rfq_bid', 'reason'],
  ['rfq_quote', 'value'],
  ['rfq_question', 'text'],
  ['rfq_question', 'answer'],
  ['rfq_file', 'name'],
] as const;

/** Mails that wait or are kept, in which what was written stands again. */
const mailed = [
  ['mail_outbox', 'subject'],
  ['mail_outbox', 'body'],
] as const;

/**
 * Requests for quotation and quotes are an organisation’s: they stay with it, without the name of who wrote them and
 * without their address.
 */
export const rfqsOfPerson: PersonPart = {
  name: 'requestsForQuotation',
  columns: [
    ...worded.map(([table, column]) => `${table}.${column}`),
    ...['rfq.made_by', 'rfq_quote.written_by', 'rfq_question.asked_by', 'rfq_question.answered_by'],
    ...['rfq_award.awarded_by', 'rfq_act.actor', 'rfq_file.stored_by'],
  ],
  read: (db, { id }) =>
    tellRows(
      db,
      sql`select 'request' as kind, r.value->>'title' as text, r.made_at as at from rfq r where r.made_by = ${id}
          union all
          select 'quote', r.value->>'title', q.quoted_at from rfq_quote q join rfq_bid b on b.id = q.bid
            join rfq r on r.id = b.rfq where q.written_by = ${id}
          union all
          select 'question', t.text, t.asked_at from rfq_question t where t.asked_by = ${id}
          union all
          select 'answer', t.answer, t.answered_at from rfq_question t where t.answered_by = ${id}
          union all
          select 'award', r.value->>'title', a.awarded_at from rfq_award a join rfq_bid b on b.id = a.bid
            join rfq r on r.id = b.rfq where a.awarded_by = ${id}
          union all
          select 'act', t.kind, t.acted_at from rfq_act t where t.actor = ${id}
          union all
          select 'file', f.name, f.stored_at from rfq_file f where f.stored_by = ${id}
          order by at, kind, text`,
    ),
  async forget(tx, { id, email }) {
    await tx.execute(
      sql`with gone as (delete from rfq_file f
            where f.rfq is null and f.bid is null and f.stored_by = ${id} returning stored)
          delete from private_file p using gone where p.name = gone.stored`,
    );
    const named = await rowsOf(
      tx,
      sql`with a as (update rfq set made_by = null where made_by = ${id} returning 1),
            b as (update rfq_quote set written_by = null where written_by = ${id} returning 1),
            c as (update rfq_question set
              asked_by = nullif(asked_by, ${id}), answered_by = nullif(answered_by, ${id})
              where ${id} in (asked_by, answered_by) returning 1),
            d as (update rfq_award set awarded_by = null where awarded_by = ${id} returning 1),
            e as (update rfq_act set actor = null where actor = ${id} returning 1),
            f as (update rfq_file set stored_by = null where stored_by = ${id} returning 1)
          select * from a union all select * from b union all select * from c
          union all select * from d union all select * from e union all select * from f`,
    );
    return named.length + (await blankAddress(tx, addressPattern(email)));
  },
};

/** Takes an address out of what was written. */
async function blankAddress(tx: Sql, pattern: string): Promise<number> {
  let rows = 0;
  for (const [table, column] of [...worded, ...mailed]) {
    const name = sql.identifier(column);
    const type = sql.raw(column === 'value' ? 'jsonb' : 'text');
    const changed = await rowsOf(
      tx,
      sql`update ${sql.identifier(table)}
          set ${name} = regexp_replace(${name}::text, ${pattern}, '\\1…', 'gi')::${type}
          where ${name}::text ~* ${pattern} returning 1`,
    );
    rows += changed.length;
  }
  return rows;
}
