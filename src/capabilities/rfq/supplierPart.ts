import type { Bid } from '#capabilities/rfq/rfqView.ts';

/** A request that a company was asked, as parts of its screen get it. */
export interface SupplierPart {
  readonly bid: Bid;
  readonly path: string;
  readonly organisation: string;
  readonly writes: boolean;
  readonly reload: () => Promise<void>;
}
