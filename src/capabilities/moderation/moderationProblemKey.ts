interface Refused {
  readonly code: string;
  readonly reason?: string;
}

/** Key under `problem` of the moderation’s texts for what the server refused; null where nothing was. */
export function moderationProblemKey(problem: Refused | null) {
  if (problem === null) return null;
  if (problem.code === 'offline' || problem.code === 'missing') return problem.code;
  if (problem.reason === 'hidden' || problem.reason === 'settled') return problem.reason;
  return problem.reason === 'too-many' ? ('tooMany' as const) : ('failed' as const);
}
