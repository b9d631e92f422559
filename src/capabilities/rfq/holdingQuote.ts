import type { QuoteVersion } from '#capabilities/rfq/rfqView.ts';

/** The quote of a round that holds: its latest version that was not taken back. */
export const holdingQuote = (
  versions: readonly QuoteVersion[],
  round: number,
): QuoteVersion | undefined =>
  versions.find((version) => version.round === round && version.withdrawnAt === null);
