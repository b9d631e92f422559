import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Keeper } from '#app/keeper.ts';
import type { ChainHead } from '#capabilities/audit/verifyChain.ts';
import { archiveText, type Progress } from '#capabilities/keeping/archive.ts';
import { StartError } from '#server/startError.ts';

type Print = (line: string) => void;
type AsKeeper = (work: (keeper: Keeper) => Promise<void>) => Promise<void>;

/** Runs `backup FILE`. */
export async function backupVerb(
  words: readonly string[],
  asKeeper: AsKeeper,
  print: Print,
): Promise<void> {
  const path = oneFile('backup', words);
  if (await stat(path).catch(() => null)) {
    throw new StartError(`${path} exists already: name a new file.`);
  }
  await asKeeper(async (keeper) => {
    const manifest = await keeper.backup(path, shown());
    const { size } = await stat(path);
    print(`${path}: ${archiveText(manifest)}, ${(size / 2 ** 20).toFixed(1)} MB, checked.`);
    if (manifest.audit) {
      print(`The audit ends with row ${manifest.audit.seq}, ${manifest.audit.hash}.`);
    }
  });
}

/** Runs `restore FILE`. */
export async function restoreVerb(
  words: readonly string[],
  asKeeper: AsKeeper,
  print: Print,
): Promise<void> {
  const path = oneFile('restore', words);
  await asKeeper(async (keeper) => {
    print(`Restored: ${archiveText(await keeper.restore(path, shown()))}.`);
  });
}

/** Runs `verify`; answers whether all is well. */
export async function verifyVerb(
  words: readonly string[],
  asKeeper: AsKeeper,
  print: Print,
): Promise<boolean> {
  const head = notedHead(words);
  let faults = 0;
  await asKeeper(async (keeper) => {
    for (const { name, about, found } of await keeper.verify(head)) {
      print(`${found.length === 0 ? '✓' : '✗'} ${name}: ${about}`);
      for (const line of found) print(`    ${line}`);
      if (found.length > 0) faults++;
    }
    const wrong = faults === 1 ? 'One check' : `${faults} checks`;
    print(faults === 0 ? 'All is well.' : `${wrong} found something wrong.`);
  });
  return faults === 0;
}

function notedHead(words: readonly string[]): ChainHead | null {
  if (words.length === 0) return null;
  const [, seq, hash] = /^--head (\d{1,9}):([0-9a-f]{64})$/.exec(words.join(' ')) ?? [];
  if (seq === undefined || hash === undefined) {
    throw new StartError('Say --head ROW:HASH, as `backup` or `audit` printed them.');
  }
  return { seq: Number(seq), hash };
}

function oneFile(verb: string, words: readonly string[]): string {
  const [path] = words;
  if (path === undefined || words.length > 1 || path.startsWith('--')) {
    throw new StartError(`Say one file: npm run twin -- ${verb} FILE`);
  }
  return resolve(path);
}

/** Progress on the error stream: one line that changes on a terminal, else a line for each kind of step. */
function shown(): Progress {
  const { stderr } = process;
  let last = '';
  return ({ doing, name, done, total }) => {
    if (stderr.isTTY) {
      const end = done + 1 === total ? '\n' : '';
      stderr.write(`\r\x1b[K${doing} ${done + 1}/${total} ${name}${end}`);
    } else if (doing !== last) {
      stderr.write(`${doing} ${total} parts\n`);
    }
    last = doing;
  };
}
