import { z } from 'zod';

/** How a company takes inquiries, as anybody may know before writing one. */
export const receptionSchema = z.object({
  /** Somebody runs its page; nobody else gets inquiries. */
  claimed: z.boolean(),
  takesGuests: z.boolean(),
  /** How soon it usually answers; null where too little is known. */
  response: z.object({ hours: z.number().int(), percent: z.number().int() }).nullable(),
});
export type Reception = z.infer<typeof receptionSchema>;
