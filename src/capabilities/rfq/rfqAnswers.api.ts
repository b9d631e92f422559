import type { Context } from 'hono';
import { z } from 'zod';
import type { RfqProblem } from '#capabilities/rfq/rfqProblem.ts';
import { attachment } from '#server/attachment.ts';
import { answer } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import type { PrivateFile } from '#server/privateFile.ts';
import { conflict, invalid, notFound, problemSchema } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';

/** What routes of requests work with. */
export interface RfqParts {
  readonly database: Database;
  readonly rates: RateCount;
  readonly publicUrl: string;
}

export const doneSchema = z.object({ done: z.literal(true) });
export const done = { done: true as const };

const messages = {
  state: 'It is in another state by now.',
  sealed: 'The round is sealed until its deadline.',
  reason: 'Everybody who was asked reads the reason: it is missing.',
  'not-announced':
    'After a sealed round a further one is possible where it was announced, or the specification has changed.',
  closed: 'The deadline is over.',
} as const;

/** The answer to what is refused; `now` reads what is there for who was not the first. */
export async function rfqRefusal<Now>(
  c: Context,
  problem: RfqProblem,
  now: () => Promise<Now | null>,
) {
  if (typeof problem === 'object') return invalid(c, { ...problem.fields });
  if (problem === 'missing') return notFound(c);
  if (problem !== 'changed') return conflict(c, problem, messages[problem]);
  const message = 'Somebody else was faster: look at what is there now.';
  return c.json({ code: problem, message, now: await now() }, 409);
}

/** What a 409 answers, with what is there now where it was changed meanwhile. */
export const conflictAnswer = (now: z.ZodType) => ({
  409: answer(
    'It does not go with what stands; `code` says why, `now` what is there where it is `changed`.',
    problemSchema.extend({ now: now.optional() }),
  ),
});

/** A file to be saved, which no cache keeps. */
export const savedFile = (c: Context, file: PrivateFile & { readonly name: string }) =>
  c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': attachment(file.name, 'file'),
    'Cache-Control': 'private, no-store',
  });
