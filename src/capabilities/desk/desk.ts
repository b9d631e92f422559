import { z } from 'zod';

const count = z.number().int().nonnegative();

/** How much waits on each part of the operator's desk. */
export const deskCountsSchema = z.object({
  claims: count,
  requests: count,
  /** Reported pages. */
  reports: count,
  appeals: count,
});
export type DeskCounts = z.infer<typeof deskCountsSchema>;
