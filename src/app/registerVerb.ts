import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Operator } from '#app/operator.ts';
import { appliedRegister, problemCsv, readRegisterLines, wouldDo } from '#app/registerReport.ts';
import { mostGo } from '#capabilities/factory-register/mostGo.ts';
import { monthSchema, registerBytes } from '#capabilities/factory-register/registerDraft.ts';
import {
  decisionsSchema,
  ownComplex,
  type RegisterOptions,
} from '#capabilities/factory-register/registerOutcome.ts';
import { StartError } from '#server/startError.ts';

type Print = (line: string) => void;
type AsOperator = (work: (operator: Operator) => Promise<void>) => Promise<void>;

const usage = 'See: npm run twin -- help';

/** Runs `import register FILE`, or `import register list` and `import register undo`. */
export function registerVerb(
  words: readonly string[],
  asOperator: AsOperator,
  print: Print,
): Promise<void> {
  if (words[0] === 'list') return asOperator((operator) => list(operator, print));
  if (words[0] === 'undo') return asOperator((operator) => undo(words.slice(1), operator, print));
  return importRegister(words, asOperator, print);
}

async function importRegister(
  words: readonly string[],
  asOperator: AsOperator,
  print: Print,
): Promise<void> {
  const { path, values } = readOptions(words);
  const name = basename(path).normalize('NFC');
  const decisions = await readDecisions(values.decisions);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new StartError(`There is no file ${path}.`);
  if (found.size > registerBytes) throw new StartError(`${name} is larger than 16 MB: cut it.`);
  const bytes = await readFile(path);
  await asOperator(async ({ registers }) => {
    const draft = await registers.read(name, bytes, values.sheet ?? null).catch((cause: Error) => {
      if (!(cause instanceof StartError)) throw cause;
      throw new StartError(`${name} is not imported: ${cause.message} Nothing has been changed.`);
    });
    for (const line of readRegisterLines(draft)) print(line);
    if (values.problems !== undefined) {
      await writeFile(values.problems, problemCsv(draft.problems));
      print(`Every problem stands in ${values.problems}.`);
    }
    const asOf = values['as-of'] ?? draft.month;
    if (!monthSchema.safeParse(asOf).success) {
      throw new StartError('Say the month of the register: --as-of YYYY-MM.');
    }
    const options: RegisterOptions = {
      complexes: chosenComplexes(values.complex ?? [], draft.complexes),
      asOf: asOf as string,
      missing: values.part ? 'kept' : 'gone',
      decisions,
    };
    const preview = await registers.preview(draft.id, options);
    for (const line of wouldDo(preview)) print(line);
    if (values.preview !== undefined) {
      await writeFile(values.preview, `${JSON.stringify(preview, null, 1)}\n`);
      print(`The whole dry run stands in ${values.preview}.`);
    }
    if (values.apply && !values.whole && mostGo(preview.outcome)) {
      throw new StartError(
        `${preview.outcome.gone} factories would go, more than half of what stands: say --part where the file is only a part of the register, --whole where it is all of it. Nothing has been changed.`,
      );
    }
    if (values.apply) {
      const { id, outcome } = await registers.apply(draft.id, options, preview.basis);
      for (const line of appliedRegister(id, outcome)) print(line);
    } else print('Nothing has been changed. To carry it out: --apply');
  });
}

/** What was said, else the own complex where the file names any, else all of it. */
function chosenComplexes(
  said: readonly string[],
  named: readonly { name: string | null }[],
): string[] {
  if (said.length > 0) return [...said];
  return named.every(({ name }) => name === null) ? [''] : [ownComplex];
}

async function readDecisions(path: string | undefined) {
  if (path === undefined) return {};
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartError(`There is no file ${path}.`);
  });
  try {
    return decisionsSchema.parse(JSON.parse(text));
  } catch {
    throw new StartError(
      `${path} holds no decisions: a JSON object of keys, each with the id of its candidate or "new".`,
    );
  }
}

async function list({ registers }: Operator, print: Print): Promise<void> {
  const records = await registers.list();
  if (records.length === 0) print('No register has been imported.');
  for (const { id, appliedAt, outcome, file, asOf, undoneAt } of records) {
    const state = undoneAt === null ? 'stands' : `undone ${undoneAt}`;
    print(`${id}\t${appliedAt}\t${outcome.factories} factories\t${file}\t${asOf}\t${state}`);
  }
}

async function undo(
  [word, ...more]: readonly string[],
  { registers }: Operator,
  print: Print,
): Promise<void> {
  if (more.length > 0 || (word !== undefined && !/^\d{1,9}$/.test(word))) {
    throw new StartError(`Say the number of the register, or none for the latest. ${usage}`);
  }
  const latest = (await registers.list()).find(({ undoneAt }) => undoneAt === null);
  if (word === undefined && latest === undefined) {
    throw new StartError('No register stands: there is nothing to undo.');
  }
  const undone = await registers.undo(word === undefined ? (latest?.id as number) : Number(word));
  print(`Register ${undone.id} (${undone.file}) is undone: what stood before stands again.`);
}

function readOptions(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'as-of': text,
        sheet: text,
        complex: { type: 'string', multiple: true },
        decisions: text,
        problems: text,
        preview: text,
        part: { type: 'boolean' },
        whole: { type: 'boolean' },
        apply: { type: 'boolean' },
      },
    });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new Error('Say one file');
    return { path, values };
  } catch (cause) {
    throw new StartError(`${(cause as Error).message.split('. ')[0]}. ${usage}`);
  }
}
