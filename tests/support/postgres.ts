import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres } from './findPostgres.ts';
import { freePort } from './freePort.ts';

export interface Cluster {
  readonly url: string;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL on loopback, or why there is none. It refuses root, so root starts it as another user. */
export async function startPostgres(): Promise<Cluster | { readonly missing: string }> {
  const bin = findPostgres();
  if (bin === null)
    return { missing: 'no PostgreSQL server is installed (Debian: apt-get install postgresql)' };
  const user = process.getuid?.() === 0 ? 'postgres' : null;
  if (user && spawnSync('id', [user]).status !== 0) {
    return { missing: 'PostgreSQL does not run as root, and there is no user postgres' };
  }
  const folder = mkdtempSync(join(tmpdir(), 'changwon-twin-postgres-'));
  if (user) spawnSync('chown', [user, folder]);
  const data = join(folder, 'data');
  const as = (program: string, args: string[]): [string, string[]] =>
    user ? ['runuser', ['-u', user, '--', program, ...args]] : [program, args];
  const made = spawnSync(
    ...as(join(bin, 'initdb'), [
      '-D',
      data,
      '-U',
      'twin',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '-N',
    ]),
    { cwd: folder },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return { missing: `initdb failed: ${made.stderr}` };
  }
  const port = await freePort();
  const server = spawn(
    ...as('/bin/sh', [
      '-c',
      untilParentEnds,
      folder,
      join(bin, 'postgres'),
      ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder],
      ...['-c', 'fsync=off', '-c', 'shared_buffers=32MB'],
    ]),
    { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  const url = `postgres://twin@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.stdin.end();
    await ended;
  };
  await answering(url);
  return { url, stop };
}

/** Runs the server until the pipe from the tests closes, which it does however they end; leaves no file. */
const untilParentEnds =
  '"$@" & server=$!; cat; kill -QUIT $server; wait $server; cd /; rm -rf "$0"';

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL does not answer within 10 s');
}
