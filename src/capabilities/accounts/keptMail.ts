import { z } from 'zod';

/** A mail that is shown here instead of sent. */
export const keptMailSchema = z.object({
  id: z.uuid(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  language: z.enum(['ko', 'en']),
  queuedAt: z.iso.datetime(),
});
export type KeptMail = z.infer<typeof keptMailSchema>;
