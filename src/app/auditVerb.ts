import { parseArgs } from 'node:util';
import type { Keeper } from '#app/keeper.ts';
import { type AuditPage, auditQuerySchema } from '#capabilities/audit/auditEntry.ts';
import { StartError } from '#server/startError.ts';

type Print = (line: string) => void;
type AsKeeper = (work: (keeper: Keeper) => Promise<void>) => Promise<void>;

/** Runs `audit …`: the latest changes, all that fit a filter, or forgetting a name. */
export function auditVerb(
  words: readonly string[],
  asKeeper: AsKeeper,
  print: Print,
): Promise<void> {
  if (words[0] === 'forget') return forget(words.slice(1), asKeeper, print);
  const { all, ...wanted } = readOptions(words);
  const query = auditQuerySchema.safeParse(wanted);
  if (!query.success) {
    const [issue] = query.error.issues;
    throw new StartError(`--${issue?.path.join('.')}: ${issue?.message}.`);
  }
  return asKeeper(async (keeper) => {
    let page = await keeper.audit(query.data);
    if (page.items.length === 0) print('Nothing is recorded that fits.');
    for (;;) {
      for (const line of lines(page)) print(line);
      if (!all || page.next === null) break;
      page = await keeper.audit({ ...query.data, cursor: page.next });
    }
    if (page.next !== null) print('There are more: --limit N or --all.');
  });
}

function* lines({ items, persons }: AuditPage): Generator<string> {
  for (const { seq, at, actor, action, subject, before, after, hash } of items) {
    yield `${seq}\t${at}\t${actor}\t${action}\t${subject}\t${hash}`;
    const told = [before, after].map((value) =>
      JSON.stringify(value)?.replaceAll(/\{"person":"([0-9a-f]{64})"\}/g, (_all, digest: string) =>
        JSON.stringify(persons[digest] ?? `person ${digest.slice(0, 8)}`),
      ),
    );
    if (told[0] !== undefined || told[1] !== undefined) {
      yield `  ${told[0] ?? '·'} → ${told[1] ?? '·'}`;
    }
  }
}

function forget(
  [name, ...more]: readonly string[],
  asKeeper: AsKeeper,
  print: Print,
): Promise<void> {
  if (name === undefined || more.length > 0) {
    throw new StartError('Say one name: npm run twin -- audit forget "NAME"');
  }
  return asKeeper(async (keeper) => {
    const times = await keeper.forget(name);
    print(
      times === 0 ? 'The audit holds no such name.' : `The name is forgotten in ${times} places.`,
    );
  });
}

function readOptions(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: { actor: text, action: text, subject: text, limit: text, all: { type: 'boolean' } },
    }).values;
  } catch (cause) {
    throw new StartError(`${(cause as Error).message.split('. ')[0]}. See: npm run twin -- help`);
  }
}
