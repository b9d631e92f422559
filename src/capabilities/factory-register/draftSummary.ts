import { countProblems } from '#capabilities/factory-register/countProblems.ts';
import type { DraftSummary, RegisterDraft } from '#capabilities/factory-register/registerDraft.ts';

/** Problems of rows that are told one by one. */
const mostTold = 2000;

/** A register as its dry run shows it. */
export function draftSummary(
  id: string,
  { rows, problems, ...draft }: RegisterDraft,
): DraftSummary {
  const counts = new Map<string | null, number>();
  for (const { complex } of rows) counts.set(complex, (counts.get(complex) ?? 0) + 1);
  const complexes = [...counts]
    .map(([name, count]) => ({ name, rows: count }))
    .sort((a, b) => b.rows - a.rows);
  return {
    ...draft,
    id,
    problems: problems.slice(0, mostTold),
    problemCounts: countProblems(problems),
    complexes,
  };
}
