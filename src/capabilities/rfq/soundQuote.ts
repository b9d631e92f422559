import type { Quote } from '#capabilities/rfq/quote.ts';
import { statedQuoteOf, type TypedQuote } from '#capabilities/rfq/typedQuote.ts';
import type { Currency } from '#shared/currency.ts';

/** A quote as far as its form is filled with numbers, to be counted while it is typed. */
export function soundQuote(typed: TypedQuote, currency: Currency): Quote {
  const quote = statedQuoteOf(typed, currency);
  if (quote.kind === 'paper') return { ...quote, net: sound(quote.net), vat: sound(quote.vat) };
  return {
    ...quote,
    freight: sound(quote.freight),
    lines: quote.lines.map((line) => ({
      ...line,
      tooling: sound(line.tooling),
      bands: line.bands
        .filter(({ from, unitPrice }) => Number.isFinite(from) && Number.isFinite(unitPrice))
        .toSorted((a, b) => a.from - b.from),
    })),
  };
}

const sound = (amount: number): number => (Number.isFinite(amount) ? amount : 0);
