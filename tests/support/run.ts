import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { runChecks } from './checks.ts';
import { providePrerequisites } from './prerequisites.ts';
import { runCommand } from './runCommand.ts';
import { vitestTally } from './vitestTally.ts';

const wholeLimitMs = 50 * 60_000;
const began = Date.now();
const reportFile = 'tests/.out/vitest.json';

const missing = providePrerequisites();
for (const line of missing) console.log(`✗ missing ${line}`);

const checks = await runChecks(false);

rmSync(reportFile, { force: true });
const { code } = await runCommand(
  [
    'node_modules/.bin/vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ],
  { limitMs: wholeLimitMs - (Date.now() - began), show: true },
);
const tests = vitestTally(reportFile, code);

const failedChecks = checks.filter(({ passed }) => !passed);
const passed = checks.length - failedChecks.length + tests.passed;
const failed = failedChecks.length + missing.length + tests.failed;
for (const { name } of failedChecks) console.log(`✗ check: ${name}`);
for (const failure of tests.failures) console.log(`✗ ${relative('.', failure)}`);
if (tests.skipped > 0) console.log(`${tests.skipped} skipped`);
console.log(`${((Date.now() - began) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && tests.passed > 0 ? 0 : 1);
