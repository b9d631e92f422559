/** A figure against its limit. */
export interface Verdict {
  readonly what: string;
  readonly figure: string;
  readonly limit: string;
  readonly passed: boolean;
}

/** Verdicts as lines to read, failed ones marked. */
export function verdictLines(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(
    ({ what, figure, limit, passed }) =>
      `${passed ? '✓' : '✗'} ${what}: ${figure} (limit ${limit})`,
  );
}
