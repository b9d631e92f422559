import type { Comparison } from '#capabilities/rfq/comparison.ts';
import type { RfqDraft } from '#capabilities/rfq/rfq.ts';

/** A comparison sheet and what was asked for. */
export interface SheetPart {
  readonly comparison: Comparison;
  readonly asked: RfqDraft;
}
