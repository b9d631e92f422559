import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeLock } from '#server/lockFile.ts';
import { freePort } from '../support/freePort.ts';

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs one of the entries to its end. */
function run(entry: string, words: readonly string[], environment: object): Promise<Ended> {
  const { DATABASE_URL: _unused, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...words], {
    env: { ...inherited, LOG_LEVEL: 'silent', ...environment } as NodeJS.ProcessEnv,
  });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    ended.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    ended.err += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ended, code })));
}

describe('what keeps the server from starting', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-start-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const oneLine = (ended: Ended, said: RegExp): void => {
    expect(ended.code).toBe(1);
    expect(ended.err.trim().split('\n')).toHaveLength(1);
    expect(ended.err).toMatch(said);
  };
  const start = async (environment: object): Promise<Ended> =>
    run('src/server.ts', [], {
      PORT: String(await freePort()),
      DATA_DIR: join(folder, 'data'),
      ...environment,
    });

  it('is said in one line for a bad setting', async () => {
    oneLine(await start({ PORT: 'eighty' }), /^Bad settings: PORT /);
  });

  it('is said in one line for a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    oneLine(await start({ PORT: String(port) }), new RegExp(`^Port ${port} .* is in use`));
    other.close();
  });

  it('is said in one line for a data folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    oneLine(
      await start({ DATA_DIR: join(folder, 'file', 'data') }),
      /cannot be written .*check DATA_DIR/,
    );
  });

  it('is said in one line for a data folder in use', async () => {
    const lock = takeLock(join(folder, 'taken'));
    oneLine(await start({ DATA_DIR: join(folder, 'taken') }), /in use by process \d+/);
    lock.release();
  });

  it('is said in one line, without the password, for a database that cannot be reached', async () => {
    const url = `postgres://twin:secret-word@127.0.0.1:${await freePort()}/twin`;
    const ended = await start({ DATABASE_URL: url });
    oneLine(
      ended,
      /^The database at postgres:\/\/127.0.0.1:\d+\/twin cannot be reached: .*DATABASE_URL/,
    );
    expect(ended.err).not.toContain('secret-word');
  });
});

describe('the operator’s command line without a server', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-verbs-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const twin = (...words: string[]): Promise<Ended> =>
    run('src/twin.ts', words, { DATA_DIR: folder });

  it('lists its verbs and refuses others', async () => {
    expect((await twin('help')).out).toContain('levels set SITE LEVEL');
    const unknown = await twin('destroy');
    expect([unknown.code, unknown.err.trim()]).toEqual([
      1,
      'There is no verb destroy. See: npm run twin -- help',
    ]);
  });

  it('fills an empty folder with a city once, and says when there is nothing to list', async () => {
    expect(await twin('generate', '50')).toMatchObject({ code: 0, err: '' });
    expect((await twin('generate', '50')).err).toContain('holds a generated city');
    expect((await twin('generate', '60', '--force')).code).toBe(0);
    expect((await twin('generate', 'many')).err).toContain('Say how many buildings');
    expect((await twin('levels')).out.trim()).toBe('Every site is shown.');
    expect((await twin('requests')).out.trim()).toBe('No requests wait.');
    expect((await twin('levels', 'set', 'nowhere', 'hidden')).err).toContain(
      'There is no site nowhere',
    );
    expect((await twin('levels', 'set', 'nowhere', 'blurred')).err).toContain(
      'shown|outline|hidden',
    );
    const noted = await twin('verify', '--head', `1:${'0'.repeat(64)}`);
    expect([noted.code, noted.out]).toEqual([1, expect.stringContaining('✗ audit: ')]);
  }, 120_000);
});
