import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '#server/startError.ts';

interface Holder {
  readonly pid: number;
  /** When that process started, as the system tells it: a later process may get the same number. */
  readonly started: string;
}

export interface LockFile {
  release(): void;
}

/**
 * Takes the folder for this process (two openers of one embedded database lose data silently). Takes over from a
 * process that has died; throws StartError naming the process that holds it, or a folder that cannot be written.
 */
export function takeLock(folder: string): LockFile {
  const path = join(folder, 'lock');
  const own = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  const me: Holder = { pid: process.pid, started: startOf(process.pid) ?? '' };
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(own, JSON.stringify(me));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new StartError(`The data folder ${folder} cannot be written (${code}): check DATA_DIR.`);
  }
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (linked(own, path)) return { release: () => rmSync(path, { force: true }) };
      const holder = readHolder(path);
      if (holder && isAlive(holder)) {
        throw new StartError(
          `The data folder ${folder} is in use by process ${holder.pid}: stop it, or set another DATA_DIR.`,
        );
      }
      removeStale(path, holder, own);
    }
    throw new StartError(`The lock ${path} changes hands all the time: try again.`);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Process number of the living holder of the folder, if there is one. */
export function lockHolder(folder: string): number | null {
  const holder = readHolder(join(folder, 'lock'));
  return holder && isAlive(holder) ? holder.pid : null;
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** Moves the stale lock aside; puts it back where another process has just taken it over. */
function removeStale(path: string, stale: Holder | null, own: string): void {
  const aside = `${own}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && JSON.stringify(moved) !== JSON.stringify(stale)) linked(aside, path);
  rmSync(aside, { force: true });
}

function readHolder(path: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return now === null || started === '' || now === started;
}

/** Start of a process: clock ticks since boot on Linux, `ps` elsewhere; null where neither tells. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    try {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    } catch {
      return null;
    }
  }
}
