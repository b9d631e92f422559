import type { AwardedPart } from '#capabilities/rfq/awardFault.ts';
import type { Comparison } from '#capabilities/rfq/comparison.ts';
import { typedNumber } from '#capabilities/rfq/typedNumber.ts';

/** How much of each line goes to whom, as it is typed: by `line bid`. */
export type AwardPlan = Readonly<Record<string, string>>;

/** Name of a cell of the plan. */
export const planKey = (line: number, bid: string): string => `${line} ${bid}`;

interface Wanted {
  readonly quantity: number | null;
}

/** Everything to one supplier. */
export const wholeTo = (bid: string, lines: readonly Wanted[]): AwardPlan =>
  Object.fromEntries(lines.map(({ quantity }, at) => [planKey(at + 1, bid), `${quantity ?? ''}`]));

/** Each line where it is cheapest; of several the first. A line that nobody prices is left out. */
export function cheapestEach({ suppliers }: Comparison, lines: readonly Wanted[]): AwardPlan {
  const plan: Record<string, string> = {};
  for (const [at, { quantity }] of lines.entries()) {
    const cheapest = suppliers.find(
      ({ cells, expired }) => !expired && cells[at]?.isCheapest && cells[at].amounts !== null,
    );
    if (cheapest) plan[planKey(at + 1, cheapest.bid)] = `${quantity ?? ''}`;
  }
  return plan;
}

/** The parts of a plan, in thousandths of the unit; what is no number becomes NaN, an empty cell nothing. */
export const partsOf = (plan: AwardPlan): AwardedPart[] =>
  Object.entries(plan).flatMap(([key, typed]) => {
    const quantity = typedNumber(typed);
    if (quantity === undefined || quantity === 0) return [];
    const [line = '', supplier = ''] = key.split(' ');
    return [{ line: Number(line), supplier, milli: Math.round(quantity * 1000) }];
  });
