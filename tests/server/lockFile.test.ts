import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockHolder, takeLock } from '#server/lockFile.ts';
import { StartError } from '#server/startError.ts';

describe('the lock of a data folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses a second opener and names the first', () => {
    const lock = takeLock(folder);
    expect(lockHolder(folder)).toBe(process.pid);
    expect(() => takeLock(folder)).toThrow(StartError);
    expect(() => takeLock(folder)).toThrow(`in use by process ${process.pid}`);
    lock.release();
    expect(lockHolder(folder)).toBeNull();
    takeLock(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes over from a process that has died', () => {
    const { pid } = spawnSync('true');
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid, started: '1' }));
    takeLock(folder);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid);
  });

  it('takes over where another process has got the dead one’s number', () => {
    writeFileSync(
      join(folder, 'lock'),
      JSON.stringify({ pid: process.pid, started: 'another time' }),
    );
    takeLock(folder);
    expect(lockHolder(folder)).toBe(process.pid);
  });

  it('takes over a lock that was cut short', () => {
    writeFileSync(join(folder, 'lock'), '{"pi');
    takeLock(folder);
    expect(lockHolder(folder)).toBe(process.pid);
  });

  it('says in one line that the folder cannot be written', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    chmodSync(file, 0o600);
    expect(() => takeLock(join(file, 'data'))).toThrow(
      /cannot be written \(ENOTDIR\): check DATA_DIR/,
    );
  });
});
