import { parseArgs } from 'node:util';
import type { Operator } from '#app/operator.ts';
import { personKeySchema } from '#capabilities/accounts/credentials.ts';
import { StartError } from '#server/startError.ts';

type Print = (line: string) => void;
type AsOperator = (work: (operator: Operator) => Promise<void>) => Promise<void>;

/** Runs `accounts forget`, by address or id: says what forgetting somebody would do, and with --apply does it. */
export function accountsVerb(
  [verb, ...words]: readonly string[],
  asOperator: AsOperator,
  print: Print,
): Promise<void> {
  const { whom, apply } = verb === 'forget' ? readWords(words) : { whom: '', apply: false };
  const person = personKeySchema.safeParse(whom.includes('@') ? { email: whom } : { id: whom });
  if (!person.success) {
    throw new StartError('Say whom: npm run twin -- accounts forget MAIL [--apply]');
  }
  return asOperator(async (operator) => {
    const { rows, closed } = await operator.forgetPerson(person.data, apply);
    for (const [part, count] of Object.entries(rows)) {
      if (count > 0) print(`${part.padEnd(12)} ${count}`);
    }
    for (const name of closed) print(`${'closed'.padEnd(12)} ${name}`);
    print(
      apply
        ? `${whom} is forgotten; a mail tells so and goes without a trace.`
        : 'Nothing has been changed. To carry it out: --apply.',
    );
  });
}

function readWords(words: readonly string[]): { whom: string; apply: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { apply: { type: 'boolean' } },
      allowPositionals: true,
    });
    const whom = positionals.length === 1 ? (positionals[0] as string) : '';
    return { whom, apply: values.apply === true };
  } catch (cause) {
    throw new StartError(`${(cause as Error).message.split('. ')[0]}. See: npm run twin -- help`);
  }
}
