import type { Context } from 'hono';
import { z } from 'zod';
import type { AskRefusal } from '#capabilities/inquiries/inquiry.ts';
import type { ThreadRefusal } from '#capabilities/inquiries/thread.ts';
import { conflict, invalid, notFound } from '#server/problem.ts';

export const doneSchema = z.object({ done: z.literal(true) });
export const done = { done: true as const };

/** The answer to a change of a thread that is refused. */
export function threadRefusal(c: Context, reason: ThreadRefusal) {
  switch (reason) {
    case 'missing':
      return notFound(c);
    case 'files':
      return invalid(c, { files: 'names one that was not uploaded, or may not be sent' });
    case 'member':
      return invalid(c, { assignee: 'is nobody who answers here' });
    case 'meanwhile':
      return conflict(c, reason, 'Somebody of your side has just written: look, then send again.');
    case 'gone':
      return conflict(c, reason, 'The other side is not there any more.');
    case 'unconfirmed':
      return conflict(c, reason, 'The address has not been confirmed yet.');
    case 'settled':
      return conflict(c, reason, 'It is in that state already.');
  }
}

/** The answer to an inquiry that is refused. */
export function askRefusal(c: Context, reason: AskRefusal) {
  switch (reason) {
    case 'missing':
      return notFound(c);
    case 'files':
      return invalid(c, { files: 'names one that was not uploaded' });
    case 'past':
      return invalid(c, { wanted: 'past' });
    case 'unclaimed':
      return conflict(c, reason, 'Nobody runs the page of this company yet.');
    case 'no-guests':
      return conflict(c, reason, 'This company takes inquiries of people who have signed in.');
    case 'own':
      return conflict(c, reason, 'This is your own company.');
    case 'same-text':
      return conflict(c, reason, 'The same text has gone to as many companies as it may.');
  }
}
