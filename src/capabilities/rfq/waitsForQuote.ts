import type { BidRow } from '#capabilities/rfq/rfqView.ts';

/** True where a company has not answered a request that still takes quotes. */
export const waitsForQuote = ({ state, rfqState }: Pick<BidRow, 'state' | 'rfqState'>): boolean =>
  rfqState === 'open' && (state === 'sent' || state === 'opened');
