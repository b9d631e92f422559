import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { runChecks } from './checks.ts';
import { providePrerequisites } from './prerequisites.ts';
import { runCommand } from './runCommand.ts';
import { type Tally, vitestTally } from './vitestTally.ts';

const wholeLimitMs = 55 * 60_000;
const began = Date.now();
const filters = process.argv.slice(2);
if (!process.stdout.isTTY) process.env.NO_COLOR = '1';

const missing = providePrerequisites();
for (const line of missing) console.log(`✗ missing ${line}`);
const checks = await runChecks(false);
const tallies = [await runTests('unit', 'api'), await runTests('browser')];

const failedChecks = checks.filter(({ passed }) => !passed);
for (const { name } of failedChecks) console.log(`✗ check: ${name}`);
for (const failure of tallies.flatMap(({ failures }) => failures)) {
  console.log(`✗ ${relative('.', failure)}`);
}
const sum = (count: (tally: Tally) => number): number =>
  tallies.reduce((total, tally) => total + count(tally), 0);
const passed = checks.length - failedChecks.length + sum((tally) => tally.passed);
const failed = failedChecks.length + missing.length + sum((tally) => tally.failed);
const skipped = sum((tally) => tally.skipped);
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${((Date.now() - began) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && sum((tally) => tally.passed) > 0 ? 0 : 1);

/** Runs projects of Vitest apart from others, so that a server that does not start fails only its own tests. */
async function runTests(...projects: string[]): Promise<Tally> {
  const reportFile = `tests/.out/${projects.join('-')}.json`;
  rmSync(reportFile, { force: true });
  const { code } = await runCommand(
    [
      'node_modules/.bin/vitest',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...(filters.length > 0 ? ['--passWithNoTests', ...filters] : []),
    ],
    { limitMs: Math.max(1_000, wholeLimitMs - (Date.now() - began)), show: true },
  );
  return vitestTally(reportFile, code);
}
