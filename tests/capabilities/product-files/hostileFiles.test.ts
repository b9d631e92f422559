import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileFiles } from '../../support/hostileFiles.ts';

interface Came {
  readonly came: string;
  readonly ms: number;
  readonly mb: number;
}

/** Most that one file may take, and that the process may grow by all of them. */
const most = { ms: 5000, mb: 150 } as const;

describe('a hostile file of a product', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  let results: readonly Came[] = [];
  beforeAll(async () => {
    const list = [];
    for (const [i, { make, kind, unit = null }] of hostileFiles.entries()) {
      const path = join(folder, String(i));
      writeFileSync(path, await make());
      list.push({ path, kind, unit });
    }
    writeFileSync(join(folder, 'list.json'), JSON.stringify(list));
    const words = ['--import', 'tsx', 'tests/support/processes/readHostile.ts'];
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [...words, join(folder, 'list.json')]);
    results = JSON.parse(stdout) as Came[];
    const slowest = Math.max(...results.map(({ ms }) => ms));
    const grown = Math.max(...results.map(({ mb }) => mb));
    process.stdout.write(
      `hostile files: ${results.length}, slowest ${Math.round(slowest)} ms, process grown by ${Math.round(grown)} MB\n`,
    );
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(hostileFiles.map(({ name, expected }, i) => ({ i, name, expected })))(
    'is refused or made harmless: $name',
    ({ i, expected }) => {
      expect(expected).toContain(results[i]?.came);
      expect(results[i]?.ms).toBeLessThan(most.ms);
      expect(results[i]?.mb).toBeLessThan(most.mb);
    },
  );

  it('is one of at least sixty, each with a name of its own', () => {
    const names = hostileFiles.map(({ kind, name }) => `${kind} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(60);
  });
});
