import { amountRule, milliOf } from '#capabilities/rfq/amountRule.ts';
import type { AwardedPart, AwardFault } from '#capabilities/rfq/awardFault.ts';
import { type Decided, decideAward, type Offer } from '#capabilities/rfq/decideAward.ts';
import type { BuyerRfq } from '#capabilities/rfq/rfqView.ts';
import type { Result } from '#shared/result.ts';

/** What an award would come to, by bid, or what is wrong with it: the same count as the server makes of it. */
export function plannedAward(
  parts: readonly AwardedPart[],
  { value, bids, round }: Pick<BuyerRfq, 'value' | 'bids' | 'round'>,
): Result<ReadonlyMap<string, Decided>, readonly AwardFault[]> {
  const asked = new Map(value.lines.map(({ quantity }, at) => [at + 1, milliOf(quantity ?? 0)]));
  const offers = new Map<string, Offer>(
    bids.flatMap(({ id, state, quotes }): [string, Offer][] => {
      const last = state === 'quoted' ? quotes[0] : undefined;
      if (!last || last.round !== round || last.withdrawnAt !== null) return [];
      return [[id, last]];
    }),
  );
  return decideAward(parts, asked, offers, amountRule(value.terms));
}
