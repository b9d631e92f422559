import { z } from 'zod';

const count = z.number().int().nonnegative();

/** How much waits on each part of the operator's desk. */
export const deskCountsSchema = z.object({
  claims: count,
  requests: count,
  /** Reported pages. */
  reports: count,
  appeals: count,
  /** Inquiries to be passed on. */
  handovers: count,
  /** Reported inquiries. */
  inquiries: count,
});
export type DeskCounts = z.infer<typeof deskCountsSchema>;
