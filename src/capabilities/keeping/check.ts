import { z } from 'zod';

/** One thing that was looked at: what is wrong, each in a line; none where all is well. */
export const checkSchema = z.object({
  name: z.string(),
  /** What was looked at, in a few words. */
  about: z.string(),
  found: z.array(z.string()),
});
export type Check = z.infer<typeof checkSchema>;
