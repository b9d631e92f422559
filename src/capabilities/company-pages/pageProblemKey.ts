interface Refused {
  readonly code: string;
  readonly reason?: string;
}

/** Key under `problem` of the pages’ texts for what the server refused; null where nothing was. */
export function pageProblemKey(problem: Refused | null) {
  if (problem === null) return null;
  if (problem.code === 'offline' || problem.code === 'missing') return problem.code;
  if (problem.code === 'invalid') return 'fields' as const;
  if (problem.reason === 'changed' || problem.reason === 'unchanged') return problem.reason;
  return problem.reason === 'not-allowed' ? ('notAllowed' as const) : ('failed' as const);
}
