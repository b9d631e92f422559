import { sql } from 'drizzle-orm';
import type { ActParts, CarriedOut } from '#capabilities/rfq/carryOutRfq.db.ts';
import type { RfqRequest } from '#capabilities/rfq/rfqAct.ts';
import { bidsToTell, tellBids } from '#capabilities/rfq/tellBids.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok } from '#shared/result.ts';

/** Answers a question to everybody who was asked, once; who asked is told to nobody. */
export async function answerQuestion(
  tx: Sql,
  { seat, row, publicUrl }: ActParts,
  { question, text }: Extract<RfqRequest, { kind: 'answer' }>,
): CarriedOut {
  if (row.state !== 'open') return err('state');
  const [found] = await rowsOf<{ text: string; answered: boolean }>(
    tx,
    sql`select text, answer is not null as answered from rfq_question
        where id = ${question}::uuid and rfq = ${row.id}::uuid`,
  );
  if (!found) return err('missing');
  if (found.answered) return err('changed');
  await tx.execute(
    sql`update rfq_question set answer = ${text}, answered_by = ${seat.user}, answered_at = clock_timestamp()
        where id = ${question}::uuid`,
  );
  const words = `${found.text}\n\n${text}`;
  const bids = await bidsToTell(tx, row.id, sql`true`);
  await tellBids(tx, row, 'question-answered', bids, words, publicUrl);
  return ok(true);
}
