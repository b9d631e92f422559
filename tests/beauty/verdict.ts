/** What a test of beauty found: its figure, its limit, and whether it holds. */
export interface Verdict {
  /** Letter of the test. */
  readonly test: 'a' | 'b' | 'c' | 'd' | 'e';
  readonly what: string;
  readonly figure: string;
  readonly limit: string;
  readonly passed: boolean;
}

/** Verdicts as lines to read, failed ones marked. */
export function verdictLines(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(
    ({ test, what, figure, limit, passed }) =>
      `${passed ? '✓' : '✗'} (${test}) ${what}: ${figure} (limit ${limit})`,
  );
}
