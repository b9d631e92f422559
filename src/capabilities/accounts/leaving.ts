import { z } from 'zod';
import type { organisationKinds } from '#shared/role.ts';

/** An organisation that nobody but one person is in charge of. */
export interface LedAlone {
  readonly kind: (typeof organisationKinds)[number];
  /** Members beside that person. */
  readonly others: number;
  /** Company pages it runs. */
  readonly pages: number;
}

/**
 * What becomes of it when that person's account goes: it closes too, or the account stays until it is handed over or
 * closed. Who runs this platform is always handed over.
 */
export function fateOf({ kind, others, pages }: LedAlone): 'closes' | 'hand-over' | 'close-first' {
  if (kind === 'operator' || others > 0) return 'hand-over';
  return pages > 0 ? 'close-first' : 'closes';
}

const named = z.object({ id: z.uuid(), name: z.string() });

/** What stands in the way of deleting one's account, and what goes with it. */
export const leavingSchema = z.object({
  /** Others belong there, and nobody else is in charge. */
  handOver: z.array(named),
  /** Runs company pages, and nobody else belongs there. */
  closeFirst: z.array(named),
  /** Closes with the account. */
  closes: z.array(named),
});
export type Leaving = z.infer<typeof leavingSchema>;
