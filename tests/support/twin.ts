import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inject } from 'vitest';

const run = promisify(execFile);

/** What the operator's command prints, against the server under test; throws with its output where it fails. */
export async function twin(...words: string[]): Promise<string> {
  const { DATABASE_URL: _unused, ...inherited } = process.env;
  const port = new URL(inject('origin')).port;
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'src/twin.ts', ...words], {
    env: { ...inherited, DATA_DIR: inject('dataDir'), PORT: port, HOST: '127.0.0.1' },
  });
  return stdout;
}
