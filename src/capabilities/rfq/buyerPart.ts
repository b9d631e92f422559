import type { BuyerRfq } from '#capabilities/rfq/rfqView.ts';

/** A request that was sent, as parts of its screen get it. */
export interface BuyerPart {
  readonly rfq: BuyerRfq;
  readonly path: string;
  readonly organisation: string;
  readonly writes: boolean;
  readonly reload: () => Promise<void>;
}
