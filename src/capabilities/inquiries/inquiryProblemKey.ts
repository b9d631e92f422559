const reasons = [
  ...(['unclaimed', 'claimed', 'no-guests', 'own', 'same-text', 'too-many'] as const),
  ...(['meanwhile', 'gone', 'unconfirmed', 'settled', 'not-allowed'] as const),
];
type Reason = (typeof reasons)[number];

interface Refused {
  readonly code: string;
  readonly reason?: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Key under `problem` of the inquiries' texts for what the server refused; null where a field says it. */
export function inquiryProblemKey(
  problem: Refused | null,
): Reason | 'offline' | 'failed' | 'missing' | 'files' | null {
  if (problem === null) return null;
  if (problem.code === 'offline' || problem.code === 'missing') return problem.code;
  if ('files' in problem.fields) return 'files';
  if (Object.keys(problem.fields).length > 0) return null;
  return reasons.find((reason) => reason === problem.reason) ?? 'failed';
}
