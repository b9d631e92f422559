interface Refused {
  readonly code: string;
  readonly reason?: string;
  readonly fields: Readonly<Record<string, string>>;
}

const reasons = [
  ...(['changed', 'state', 'sealed', 'reason', 'not-announced', 'closed', 'expired'] as const),
  ...(['unclaimed', 'own', 'too-many-companies', 'too-many', 'gone', 'not-allowed'] as const),
];

/** Key under `problem` of the requests’ texts for what the server refused; null where nothing was. */
export function rfqProblemKey(problem: Refused | null) {
  if (problem === null) return null;
  if (problem.code === 'offline' || problem.code === 'missing') return problem.code;
  if (problem.fields.deadline !== undefined) return 'deadline' as const;
  if (Object.keys(problem.fields).some((field) => /files|paper/.test(field)))
    return 'files' as const;
  if (problem.code === 'invalid') return 'fields' as const;
  return reasons.find((reason) => reason === problem.reason) ?? ('failed' as const);
}
