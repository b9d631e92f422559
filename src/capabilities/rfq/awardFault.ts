/** So much of a line goes to a supplier, in thousandths of the unit. */
export interface AwardedPart {
  readonly line: number;
  readonly supplier: string;
  readonly milli: number;
}

export interface AwardFault {
  readonly part: AwardedPart;
  readonly code: 'unknown-line' | 'no-price' | 'twice' | 'quantity' | 'too-much' | 'whole-only';
}

interface Offer {
  /** What was asked for of each line, in thousandths. */
  readonly asked: ReadonlyMap<number, number>;
  /** True where a quote of the supplier that holds now has a price for so much of the line. */
  hasPrice(part: AwardedPart): boolean;
}

/** What is wrong with an award, whole, split or by line; empty where it may be made. A line may be left out. */
export function awardFaults(
  parts: readonly AwardedPart[],
  { asked, hasPrice }: Offer,
): AwardFault[] {
  const taken = new Map<number, number>();
  const seen = new Set<string>();
  return parts.flatMap((part): AwardFault[] => {
    const { line, supplier, milli } = part;
    const wanted = asked.get(line);
    if (wanted === undefined) return [{ part, code: 'unknown-line' }];
    if (!Number.isSafeInteger(milli) || milli <= 0) return [{ part, code: 'quantity' }];
    if (seen.has(`${line} ${supplier}`)) return [{ part, code: 'twice' }];
    seen.add(`${line} ${supplier}`);
    const sum = (taken.get(line) ?? 0) + milli;
    taken.set(line, sum);
    if (sum > wanted) return [{ part, code: 'too-much' }];
    return hasPrice(part) ? [] : [{ part, code: 'no-price' }];
  });
}
