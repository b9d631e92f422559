import { quoteSchema } from '#capabilities/rfq/quote.ts';
import { quoteFaults } from '#capabilities/rfq/quoteFaults.ts';
import type { AskedRfq } from '#capabilities/rfq/rfq.ts';
import { statedQuoteOf, type TypedQuote } from '#capabilities/rfq/typedQuote.ts';

const codes = ['order', 'price', 'nothing', 'controlled', 'twice', 'resident-number'] as const;

/** What can be wrong with a field: a rule by its code, `bands`, `paper`, `validUntil` or `net` that must be filled, or the field itself. */
export type QuoteFieldProblem =
  | (typeof codes)[number]
  | 'bands'
  | 'paper'
  | 'validUntil'
  | 'past'
  | 'field';

/** Problems of a form by field, `lines.0.bands` or `validUntil`; empty where it may be sent on a day. */
export function quoteProblems(
  typed: TypedQuote,
  asked: AskedRfq,
  today: string,
): ReadonlyMap<string, QuoteFieldProblem> {
  const problems = new Map<string, QuoteFieldProblem>();
  const tell = (field: string, message: string) => {
    if (!problems.has(field)) problems.set(field, problemOf(field, message));
  };
  const read = quoteSchema.safeParse(statedQuoteOf(typed, asked.terms.currency));
  for (const { path, message } of read.error?.issues ?? []) tell(fieldOf(path), message);
  if (read.success)
    for (const [path, message] of Object.entries(quoteFaults(read.data, asked)))
      tell(fieldOf(path.split('.')), message);
  if (typed.kind === 'stated') {
    for (const [at, { offered, bands }] of typed.lines.entries())
      if (offered && bands.every(({ price }) => price.trim() === ''))
        problems.set(`lines.${at}.bands`, 'bands');
  }
  if (typed.validUntil !== '' && typed.validUntil < today) problems.set('validUntil', 'past');
  return problems;
}

/** Bands are shown as one group: `lines.0.bands.1.from` is a problem of `lines.0.bands`. */
function fieldOf(path: readonly PropertyKey[]): string {
  const list = path.indexOf('bands');
  return (list < 0 ? path : path.slice(0, list + 1)).join('.');
}

function problemOf(field: string, message: string): QuoteFieldProblem {
  const code = codes.find((one) => one === message);
  if (code) return code;
  if (field === 'paper' || field === 'validUntil') return field;
  return 'field';
}
