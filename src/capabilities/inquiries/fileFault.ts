const faults = ['type', 'damaged', 'active', 'pixels'] as const;

interface Refused {
  readonly code: string;
  readonly reason?: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Key under `fileProblem` of the inquiries' texts for an upload that was refused. */
export function fileFault({ code, reason, fields }: Refused) {
  if (code === 'offline') return 'offline';
  if (reason === 'too-large') return 'large';
  if (reason === 'too-many') return 'many';
  return faults.find((fault) => fault === fields.file) ?? 'failed';
}
