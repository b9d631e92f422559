import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of what failed. */
  readonly failures: readonly string[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * Counts what Vitest's JSON report tells. A file that could not be loaded, a missing report and an exit code that
 * no failed test explains count as a failure each.
 */
export function vitestTally(reportFile: string, exitCode: number | null): Tally {
  if (!existsSync(reportFile)) {
    return { passed: 0, failed: 1, skipped: 0, failures: ['Vitest left no report'] };
  }
  const report: Report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length > 0) return failed.map(({ fullName }) => `${name}: ${fullName}`);
    return status === 'failed' ? [`${name}: could not be run`] : [];
  });
  if (failures.length === 0 && exitCode !== 0) {
    failures.push(exitCode === null ? 'Vitest was stopped' : `Vitest ended with ${exitCode}`);
  }
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}
