import type { Comparison } from '#capabilities/rfq/comparison.ts';

export type Supplier = Comparison['suppliers'][number];

/** What stands below the lines of a comparison sheet, in its order. */
export const footRows = [
  ...(['net', 'vat', 'tooling', 'freight', 'landed'] as const),
  ...(['leadDays', 'certificates', 'metres', 'validUntil', 'points'] as const),
];
export type FootRow = (typeof footRows)[number];

/** Key of what the cheapest answer to a line is called, from 0: with tooling where anybody asks for some; null for one alone. */
export function cheapestKey(
  { suppliers }: Comparison,
  at: number,
): 'cheapest' | 'cheapestWithTooling' | null {
  if (suppliers.length < 2) return null;
  const tooled = suppliers.some(({ cells }) => cells[at] && BigInt(cells[at].tooling) > 0n);
  return tooled ? 'cheapestWithTooling' : 'cheapest';
}

/** Tooling of the lines that have a price, in minor units. */
export const toolingOf = ({ cells }: Supplier): bigint =>
  cells.reduce((sum, { amounts, tooling }) => (amounts ? sum + BigInt(tooling) : sum), 0n);

/** The supplier with the most points; null where nobody is ranked. */
export function bestOf({ suppliers }: Comparison): string | null {
  const ranked = suppliers.filter(({ points }) => points !== null);
  if (ranked.length < 2) return null;
  const most = Math.max(...ranked.map(({ points }) => points ?? 0));
  return ranked.find(({ points }) => points === most)?.bid ?? null;
}

/** The least cost of the whole of those who answer every line, in minor units; null where there are not two. */
export function leastLanded({ suppliers }: Comparison): string | null {
  const whole = suppliers.filter(({ isWhole, expired }) => isWhole && !expired);
  if (whole.length < 2) return null;
  return whole.reduce(
    (min, { landed }) => (BigInt(landed) < BigInt(min) ? landed : min),
    whole[0]?.landed ?? '0',
  );
}
