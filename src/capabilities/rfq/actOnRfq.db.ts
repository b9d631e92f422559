import { sql } from 'drizzle-orm';
import { answerQuestion } from '#capabilities/rfq/answerQuestion.db.ts';
import { awardRfq } from '#capabilities/rfq/awardRfq.db.ts';
import {
  type ActParts,
  type CarriedOut,
  closeRfq,
  endRfq,
  inviteMore,
  openNewRound,
  sendRfq,
} from '#capabilities/rfq/carryOutRfq.db.ts';
import { holdRfq } from '#capabilities/rfq/holdRfq.db.ts';
import type { RfqRequest } from '#capabilities/rfq/rfqAct.ts';
import { didBefore, noteAct } from '#capabilities/rfq/rfqActs.db.ts';
import type { RfqProblem } from '#capabilities/rfq/rfqProblem.ts';
import { type BuyerSeat, isOf } from '#capabilities/rfq/rfqRow.db.ts';
import type { RfqTrust } from '#capabilities/rfq/rfqTrust.db.ts';
import { tellBuyersPages } from '#capabilities/rfq/tellBuyer.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/**
 * Carries out what a buyer asks of a request, once however often it is asked, in one transaction with everything that
 * follows; whoever has not seen the present revision is told first. Answers the new revision.
 */
export async function actOnRfq(
  tx: Sql,
  seat: BuyerSeat,
  id: string,
  asked: RfqRequest,
  { trust, publicUrl }: { readonly trust: RfqTrust; readonly publicUrl: string },
): Promise<Result<{ rev: number }, RfqProblem>> {
  const row = await holdRfq(tx, isOf(seat.organisation, id), publicUrl);
  if (row === null) return err('missing');
  const act = { rfq: id, bid: null, client: asked.client };
  if (await didBefore(tx, act)) return ok({ rev: row.rev });
  if (row.rev !== asked.rev) return err('changed');
  const done = await carryOut(tx, { seat, row, trust, publicUrl }, asked);
  if (!done.ok) return done;
  await noteAct(tx, act, asked.kind, seat.user);
  const step = asked.kind === 'answer' ? 0 : 1;
  const [now] = await rowsOf<{ rev: number }>(
    tx,
    sql`update rfq set rev = rev + ${step}::integer where id = ${id}::uuid returning rev`,
  );
  await tellBuyersPages(tx, row);
  return ok({ rev: now?.rev ?? row.rev });
}

function carryOut(tx: Sql, parts: ActParts, asked: RfqRequest): CarriedOut {
  switch (asked.kind) {
    case 'send':
      return sendRfq(tx, parts);
    case 'close':
      return closeRfq(tx, parts);
    case 'invite':
      return inviteMore(tx, parts, asked);
    case 'new-round':
      return openNewRound(tx, parts, asked);
    case 'award':
      return awardRfq(tx, parts, asked);
    case 'end':
    case 'cancel':
      return endRfq(tx, parts, asked);
    case 'answer':
      return answerQuestion(tx, parts, asked);
  }
}
