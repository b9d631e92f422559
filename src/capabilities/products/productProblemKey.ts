interface Refused {
  readonly code: string;
  readonly reason?: string;
}

const reasons = {
  changed: 'changed',
  unchanged: 'unchanged',
  archived: 'archived',
  listed: 'listed',
  'code-taken': 'codeTaken',
  'too-many': 'tooMany',
  'not-allowed': 'notAllowed',
} as const;

/** Key under `problem` of the products’ texts for what the server refused; null where nothing was. */
export function productProblemKey(problem: Refused | null) {
  if (problem === null) return null;
  if (problem.code === 'offline' || problem.code === 'missing') return problem.code;
  if (problem.code === 'invalid') return 'fields' as const;
  return reasons[problem.reason as keyof typeof reasons] ?? ('failed' as const);
}
