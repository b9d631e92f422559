import { type SQL, sql } from 'drizzle-orm';
import { isoMoment } from '#capabilities/inquiries/seat.db.ts';
import type { Bid, QuoteVersion } from '#capabilities/rfq/rfqView.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** Rounds of a request as all read them, the first one first. */
export function readRounds(db: Sql, rfq: string): Promise<Bid['rounds']> {
  return rowsOf(
    db,
    sql`select d.number, ${isoMoment('d.deadline')} as deadline, d.reason, d.changed,
          case when d.closed_at is not null then ${isoMoment('d.closed_at')}
            when r.state = 'open' and d.deadline <= clock_timestamp() then ${isoMoment('d.deadline')}
          end as "closedAt"
        from rfq_round d join rfq r on r.id = d.rfq
        where d.rfq = ${rfq}::uuid order by d.number`,
  );
}

/** Questions of a request that a condition on `t` names; `bid` is whose own they may be. */
export function readQuestions(
  db: Sql,
  rfq: string,
  bid: string | null,
  which: SQL,
): Promise<Bid['questions']> {
  return rowsOf(
    db,
    sql`select t.id, t.text, ${isoMoment('t.asked_at')} as "askedAt",
          coalesce(t.bid = ${bid}::uuid, false) as own, t.answer,
          ${isoMoment('t.answered_at')} as "answeredAt"
        from rfq_question t where t.rfq = ${rfq}::uuid and ${which} order by t.asked_at, t.id`,
  );
}

/** Versions of quotes of a table or view `q`, the latest first, each with its bid. */
export function readVersions(
  db: Sql,
  from: 'rfq_quote' | 'opened_quote',
  which: SQL,
): Promise<(QuoteVersion & { readonly bid: string })[]> {
  return rowsOf(
    db,
    sql`select q.bid, q.number, q.round, q.value, ${isoMoment('q.quoted_at')} as "quotedAt",
          ${isoMoment('q.withdrawn_at')} as "withdrawnAt", ${isExpired} as expired
        from ${sql.identifier(from)} q where ${which} order by q.number desc`,
  );
}

/** The last day of quote `q` is over by the clock of the place. */
export const isExpired = sql.raw(
  `((q.value->>'validUntil')::date < (clock_timestamp() at time zone 'Asia/Seoul')::date)`,
);
