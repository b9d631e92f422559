import { sql } from 'drizzle-orm';
import { type Rfq, rfqSchema } from '#capabilities/rfq/rfq.ts';
import type { RfqProblem } from '#capabilities/rfq/rfqProblem.ts';
import type { RfqRow } from '#capabilities/rfq/rfqRow.db.ts';
import { fieldsOf } from '#server/checked.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** A request as it can be sent with this deadline, or what is missing or too late. */
export async function sendable(tx: Sql, value: unknown): Promise<Result<Rfq, RfqProblem>> {
  const read = rfqSchema.safeParse(value);
  if (!read.success) return err({ fields: fieldsOf(read.error.issues) });
  const [when] = await rowsOf<{ past: boolean; far: boolean; short: boolean }>(
    tx,
    sql`select d.at <= clock_timestamp() as past, d.at > clock_timestamp() + interval '180 days' as far,
          coalesce(${read.data.terms.validUntil}::date < (d.at at time zone 'Asia/Seoul')::date, false) as short
        from (select ${read.data.deadline}::timestamptz as at) d`,
  );
  if (when?.past) return err({ fields: { deadline: 'past' } });
  if (when?.far) return err({ fields: { deadline: 'far' } });
  if (when?.short) return err({ fields: { 'terms.validUntil': 'before-deadline' } });
  return ok(read.data);
}

interface OpenedRound {
  readonly number: number;
  readonly value: Rfq;
  readonly changed: boolean;
  readonly reason: string;
}

/** Opens a round of a request that is held: from now on this is what is asked for, until its deadline. */
export async function openRound(
  tx: Sql,
  { id }: RfqRow,
  { number, value, changed, reason }: OpenedRound,
): Promise<void> {
  const { companies: _companies, ...asked } = value;
  await tx.execute(
    sql`update rfq set state = 'open', round = ${number}, value = ${JSON.stringify(value)}::jsonb,
          sealed = ${value.sealed}, sent_at = coalesce(sent_at, clock_timestamp()), last_at = clock_timestamp()
        where id = ${id}::uuid`,
  );
  await tx.execute(
    sql`insert into rfq_round (rfq, number, deadline, value, changed, reason)
        values (${id}::uuid, ${number}, ${value.deadline}::timestamptz, ${JSON.stringify(asked)}::jsonb,
          ${changed}, ${reason})`,
  );
}
