import type { RowProblem, RowProblemCode } from '#capabilities/factory-register/registerRow.ts';

/** How often each problem came. */
export function countProblems(
  problems: readonly RowProblem[],
): Partial<Record<RowProblemCode, number>> {
  const counts: Partial<Record<RowProblemCode, number>> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
