const reasons = {
  taken: 'taken',
  waiting: 'waiting',
  settled: 'settled',
  'not-a-company': 'notACompany',
  'not-allowed': 'notAllowed',
  'too-many': 'tooMany',
  'too-large': 'large',
} as const;
const documents = {
  type: 'document',
  damaged: 'document',
  pixels: 'pixels',
  active: 'active',
} as const;

interface Refused {
  readonly code: string;
  readonly reason?: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Key under `problem` of the claims’ texts for what the server refused; null where another field says it. */
export function claimProblemKey(problem: Refused | null) {
  if (problem === null) return null;
  if (problem.code === 'offline') return 'offline' as const;
  const { document } = problem.fields;
  if (document !== undefined)
    return document in documents
      ? documents[document as keyof typeof documents]
      : ('document' as const);
  if (Object.keys(problem.fields).length > 0) return null;
  const { reason = '' } = problem;
  return reason in reasons ? reasons[reason as keyof typeof reasons] : ('failed' as const);
}
