import { bandFault } from '#capabilities/rfq/priceBand.ts';
import type { Quote } from '#capabilities/rfq/quote.ts';
import type { RfqDraft } from '#capabilities/rfq/rfq.ts';

/**
 * What is wrong with a quote beside the request that it answers, by field: lines that were not asked for or stand
 * twice, prices that rise with the quantity, nothing offered at all, files where none may be.
 */
export function quoteFaults(quote: Quote, asked: Pick<RfqDraft, 'lines' | 'control'>) {
  const faults: Record<string, string> = {};
  const files = quote.kind === 'paper' ? [quote.paper, ...quote.files] : quote.files;
  if (asked.control !== 'uncontrolled' && files.length > 0)
    faults[quote.kind === 'paper' ? 'paper' : 'files'] = 'controlled';
  if (new Set(files).size < files.length) faults.files = 'twice';
  if (quote.kind === 'paper') return faults;
  const seen = new Set<number>();
  for (const [at, { line, bands }] of quote.lines.entries()) {
    const fault = bands.length === 0 ? null : bandFault(bands);
    if (fault) faults[`lines.${at}.bands`] = fault;
    if (line > asked.lines.length) faults[`lines.${at}.line`] = 'unknown-line';
    if (seen.has(line)) faults[`lines.${at}.line`] = 'twice';
    seen.add(line);
  }
  if (quote.lines.every(({ bands }) => bands.length === 0)) faults.lines = 'nothing';
  return faults;
}
