import type { Context } from 'hono';
import { z } from 'zod';

/** What every refusal looks like: a stable code for programs, a sentence for people. */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  /** What is wrong with each named parameter; only with `invalid`. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Names the request in the server's log; only with `internal`. */
  request: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** The one answer to what does not exist and to what is not yours. */
export const notFound = (c: Context) =>
  c.json({ code: 'not-found', message: 'There is nothing here.' } satisfies Problem, 404);

/** Who asks belongs there, but not in a role that may do this. */
export const notAllowed = (c: Context) =>
  c.json({ code: 'not-allowed', message: 'Your role does not allow this.' } satisfies Problem, 403);

export const otherOrigin = (c: Context) =>
  c.json(
    { code: 'other-origin', message: 'This was asked from another site.' } satisfies Problem,
    403,
  );

/** What is to prove who asks does not. */
export const refused = (c: Context, message: string) =>
  c.json({ code: 'refused', message } satisfies Problem, 401);

export const invalid = (c: Context, fields: Record<string, string>) =>
  c.json(
    { code: 'invalid', message: 'Some parameters are not valid.', fields } satisfies Problem,
    422,
  );

export const conflict = (c: Context, code: string, message: string) =>
  c.json({ code, message } satisfies Problem, 409);

export const tooLarge = (c: Context) =>
  c.json({ code: 'too-large', message: 'The request is too large.' } satisfies Problem, 413);

export const tooMany = (c: Context, seconds: number) => {
  c.header('Retry-After', String(seconds));
  const message = `Too many requests from this address: try again in ${seconds} seconds.`;
  return c.json({ code: 'too-many', message } satisfies Problem, 429);
};

export const internal = (c: Context, request: string) =>
  c.json(
    { code: 'internal', message: 'Something went wrong here.', request } satisfies Problem,
    500,
  );
