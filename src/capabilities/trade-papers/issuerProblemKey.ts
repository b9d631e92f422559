const faults = ['type', 'pixels', 'small', 'empty', 'damaged', 'large'] as const;

interface Refused {
  readonly code: string;
  readonly reason?: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Key under `problem` of the papers’ texts for what was refused; null where nothing was or a field says it. */
export function issuerProblemKey(problem: Refused | null) {
  if (problem === null) return null;
  const { code, reason, fields } = problem;
  if (code === 'offline' || code === 'missing') return code;
  const fault = faults.find((one) => one === fields.seal);
  if (fault) return fault;
  if (Object.keys(fields).length > 0) return 'fields' as const;
  if (reason === 'too-large') return 'large' as const;
  if (reason === 'too-many') return 'tooMany' as const;
  return reason === 'not-allowed' ? ('notAllowed' as const) : ('failed' as const);
}
