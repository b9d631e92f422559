import { sql } from 'drizzle-orm';
import { filesOfRfq } from '#capabilities/rfq/filesOfRfq.ts';
import { inviteCompanies, theseBids } from '#capabilities/rfq/inviteCompanies.db.ts';
import { isRespecified } from '#capabilities/rfq/isRespecified.ts';
import { openRound, sendable } from '#capabilities/rfq/openRound.db.ts';
import type { RfqRequest } from '#capabilities/rfq/rfqAct.ts';
import { giveFiles } from '#capabilities/rfq/rfqFile.db.ts';
import type { RfqProblem } from '#capabilities/rfq/rfqProblem.ts';
import {
  type BuyerSeat,
  type RfqRow,
  readRfqRow,
  writeState,
} from '#capabilities/rfq/rfqRow.db.ts';
import { decideRfq } from '#capabilities/rfq/rfqState.ts';
import type { RfqTrust } from '#capabilities/rfq/rfqTrust.db.ts';
import { bidsToTell, tellBids, tellBidsPages } from '#capabilities/rfq/tellBids.db.ts';
import type { Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

export type CarriedOut = Promise<Result<true, RfqProblem>>;

/** What an act on a request that is held needs. */
export interface ActParts {
  readonly seat: BuyerSeat;
  readonly row: RfqRow;
  readonly trust: RfqTrust;
  readonly publicUrl: string;
}

type Asked<Kind> = Extract<RfqRequest, { kind: Kind }>;

/** Sends a draft to the companies that it names. */
export async function sendRfq(tx: Sql, parts: ActParts): CarriedOut {
  const { seat, row, trust } = parts;
  const next = decideRfq(row, { kind: 'send' });
  if (!next.ok) return next;
  const value = await sendable(tx, row.value);
  if (!value.ok) return value;
  const bids = await inviteCompanies(tx, seat, row, value.value.companies, trust);
  if (!bids.ok) return bids;
  await openRound(tx, row, { number: 1, value: value.value, changed: false, reason: '' });
  await tellOpened(tx, parts, 'invited', bids.value, '');
  return ok(true);
}

/** Asks more companies while it is open. */
export async function inviteMore(tx: Sql, parts: ActParts, asked: Asked<'invite'>): CarriedOut {
  const { seat, row, trust } = parts;
  if (row.state !== 'open') return err('state');
  const bids = await inviteCompanies(tx, seat, row, asked.companies, trust);
  if (!bids.ok) return bids;
  await tellOpened(tx, parts, 'invited', bids.value, '');
  return ok(true);
}

/** Ends a round that is not sealed before its deadline. */
export async function closeRfq(tx: Sql, { row }: ActParts): CarriedOut {
  const next = decideRfq(row, { kind: 'close', isDue: false });
  if (!next.ok) return next;
  await writeState(tx, row.id, next.value.state);
  await tx.execute(
    sql`update rfq_round set closed_at = clock_timestamp()
        where rfq = ${row.id}::uuid and number = ${row.round}`,
  );
  for (const bid of await bidsToTell(tx, row.id, sql`true`)) await tellBidsPages(tx, bid);
  return ok(true);
}

/** Asks everybody to quote again; what is asked for may have changed, who is asked, the seal and rounds have not. */
export async function openNewRound(
  tx: Sql,
  parts: ActParts,
  asked: Asked<'new-round'>,
): CarriedOut {
  const { row, seat } = parts;
  const { companies, sealed, rounds } = row.value;
  const stated = { ...(asked.value ?? row.value), deadline: asked.deadline };
  const value = await sendable(tx, { ...stated, companies, sealed, rounds });
  if (!value.ok) return value;
  const changed = isRespecified(row.value, value.value);
  const next = decideRfq(row, { kind: 'new-round', changed, reason: asked.reason });
  if (!next.ok) return next;
  const files = filesOfRfq(value.value);
  if (!(await giveFiles(tx, files, seat.organisation, { rfq: row.id })))
    return err({ fields: { files: 'names one that was not uploaded, or belongs elsewhere' } });
  const number = next.value.round;
  await openRound(tx, row, { number, value: value.value, changed, reason: asked.reason });
  await tellOpened(tx, parts, 'new-round', null, asked.reason);
  return ok(true);
}

/** Ends it without an award, or cancels it; whoever was asked reads why. */
export async function endRfq(
  tx: Sql,
  { row, publicUrl }: ActParts,
  { kind, reason }: Asked<'end' | 'cancel'>,
): CarriedOut {
  const next = decideRfq(row, { kind, reason });
  if (!next.ok) return next;
  await writeState(tx, row.id, next.value.state, reason);
  if (row.state === 'draft') return ok(true);
  const bids = await bidsToTell(tx, row.id, sql`true`);
  await tellBids(tx, row, kind === 'end' ? 'ended' : 'cancelled', bids, reason, publicUrl);
  return ok(true);
}

/** Tells companies of a round that is open now; all of them where none is named. */
async function tellOpened(
  tx: Sql,
  { row, publicUrl }: ActParts,
  kind: 'invited' | 'new-round',
  ids: readonly string[] | null,
  words: string,
): Promise<void> {
  const opened = await readRfqRow(tx, sql`r.id = ${row.id}::uuid`);
  const bids = await bidsToTell(tx, row.id, ids === null ? sql`true` : theseBids(ids));
  if (opened) await tellBids(tx, opened, kind, bids, words, publicUrl);
}
