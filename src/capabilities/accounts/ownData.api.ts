import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import type { Auth } from '#capabilities/accounts/auth.db.ts';
import { deleteAccountSchema, personKeySchema } from '#capabilities/accounts/credentials.ts';
import { handOn } from '#capabilities/accounts/handOn.api.ts';
import { type Leaving, leavingSchema } from '#capabilities/accounts/leaving.ts';
import { type Prove, proofAnswer } from '#capabilities/accounts/proof.api.ts';
import { answer, checkedBody, problemAnswers } from '#server/checked.ts';
import type { PersonKey } from '#server/personPart.ts';
import { personOf } from '#server/principal.ts';
import { conflict, invalid, notFound } from '#server/problem.ts';
import type { Result } from '#shared/result.ts';

/** What was, or would be, forgotten: rows of each part, and organisations that close. */
export interface Forgotten {
  readonly rows: Readonly<Record<string, number>>;
  readonly closed: readonly string[];
}

/** What is kept of people, wherever it is kept. */
export interface Persons {
  /** Everything that is kept of a person, by part. */
  data(id: string): Promise<Record<string, unknown>>;
  leaving(id: string): Promise<Leaving>;
  /**
   * Forgets a person in one transaction, or, where it is not to be applied, tries it and takes it back. `actor` does it,
   * where it is not the person. Refused while organisations would be left without anybody in charge.
   */
  forget(
    by: PersonKey,
    actor: string | null,
    apply: boolean,
  ): Promise<Result<Forgotten, Leaving | 'missing'>>;
}

const forgottenSchema = z.object({
  rows: z.record(z.string(), z.number()),
  closed: z.array(z.string()),
});
const done = z.object({ done: z.literal(true) });

/** One's own data, and the end of one's account. */
export const ownDataApi = (auth: Auth, persons: Persons, prove: Prove) =>
  new Hono()
    .get(
      '/api/me/data',
      describeRoute({
        summary: 'Everything that is kept of oneself, as one file',
        responses: {
          200: answer('By part; times in UTC.', z.record(z.string(), z.unknown())),
          ...problemAnswers.notFound,
        },
      }),
      async (c) => {
        const told = await persons.data(personOf(c).id);
        return c.body(`${JSON.stringify(told, null, 2)}\n`, 200, {
          'Content-Type': 'application/json',
          'Content-Disposition': 'attachment; filename="changwon-twin-my-data.json"',
        });
      },
    )
    .get(
      '/api/me/leaving',
      describeRoute({
        summary: 'What stands in the way of deleting one’s account, and what goes with it',
        responses: {
          200: answer('Organisations by what becomes of them.', leavingSchema),
          ...problemAnswers.notFound,
        },
      }),
      async (c) => c.json(await persons.leaving(personOf(c).id), 200),
    )
    .delete(
      '/api/me',
      describeRoute({
        summary: 'Delete one’s account; proven again, with the address written out',
        responses: {
          200: answer('It is gone, and a mail says so.', done),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
          429: { description: 'Too many tries.' },
        },
      }),
      checkedBody(deleteAccountSchema),
      async (c) => {
        const { id, email } = personOf(c);
        const { address, proof } = c.req.valid('json');
        if (address.trim().toLowerCase() !== email) return invalid(c, { address: 'is not yours' });
        const proven = await prove(id, proof);
        if (!proven.ok) return proofAnswer(c, proven.error);
        const forgotten = await persons.forget({ id }, null, true);
        if (!forgotten.ok) return leavingAnswer(c, forgotten.error);
        const { headers } = c.req.raw;
        return handOn(c, await auth.api.signOut({ headers, asResponse: true }));
      },
    )
    .post(
      '/api/operator/persons/forget',
      describeRoute({
        summary:
          'Forget a person who asked for it in writing, or say what that would do (operator)',
        responses: {
          200: answer('What was forgotten, or would be.', forgottenSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
        },
      }),
      checkedBody(z.object({ person: personKeySchema, apply: z.boolean() })),
      async (c) => {
        const { person, apply } = c.req.valid('json');
        const forgotten = await persons.forget(person, 'operator', apply);
        return forgotten.ok ? c.json(forgotten.value, 200) : leavingAnswer(c, forgotten.error);
      },
    );

function leavingAnswer(c: Context, why: Leaving | 'missing') {
  if (why === 'missing') return notFound(c);
  return conflict(c, 'in-charge', inChargeText(why));
}

/** What to do before an account can be deleted. */
export function inChargeText({ handOver, closeFirst }: Leaving): string {
  const names = (list: Leaving['closes']): string => list.map(({ name }) => name).join(', ');
  return [
    handOver.length > 0 && `Somebody else must be put in charge of ${names(handOver)} first.`,
    closeFirst.length > 0 && `${names(closeFirst)} runs company pages and must be closed first.`,
  ]
    .filter(Boolean)
    .join(' ');
}
