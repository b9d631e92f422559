import { runChecks } from './checks.ts';

const results = await runChecks(true);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
