import type { QuoteVersion } from '#capabilities/rfq/rfqView.ts';

/** True where the latest version that was not taken back is one that a quotation can be made of. */
export const hasQuotation = (versions: readonly QuoteVersion[]): boolean =>
  versions.find(({ withdrawnAt }) => withdrawnAt === null)?.value.kind === 'stated';
