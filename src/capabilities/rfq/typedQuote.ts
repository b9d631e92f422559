import type { InquiryFile } from '#capabilities/inquiries/thread.ts';
import type { Quote } from '#capabilities/rfq/quote.ts';
import type { AskedRfq } from '#capabilities/rfq/rfq.ts';
import { typedNumber } from '#capabilities/rfq/typedNumber.ts';
import { unitPriceDecimal, unitPriceOf } from '#capabilities/rfq/unitPrice.ts';
import { type Currency, decimalOf, minorOf } from '#shared/currency.ts';

export interface TypedBand {
  readonly from: string;
  readonly price: string;
}

/** The answer to one line as it stands in the form. */
export interface TypedQuoteLine {
  readonly offered: boolean;
  readonly bands: readonly TypedBand[];
  readonly tooling: string;
  readonly leadDays: string;
  readonly alternative: string;
}

/** A quote as it stands in the form; its lines are those of the request, in their order. */
export interface TypedQuote {
  readonly kind: Quote['kind'];
  readonly lines: readonly TypedQuoteLine[];
  readonly freight: string;
  readonly paper: InquiryFile | null;
  readonly net: string;
  readonly vat: string;
  readonly leadDays: string;
  readonly note: string;
  readonly validUntil: string;
  readonly files: readonly InquiryFile[];
}

/** A form to answer a request: each quantity that is asked for waits for its price; it holds until `usual` where no day is asked for. */
export const emptyQuote = (
  { lines, terms }: Pick<AskedRfq, 'lines' | 'terms'>,
  usual: string,
): TypedQuote => ({
  ...{ kind: 'stated', freight: '', paper: null, net: '', vat: '', leadDays: '', note: '' },
  validUntil: terms.validUntil ?? usual,
  files: [],
  lines: lines.map(({ quantity, bands }) => ({
    ...{ offered: true, tooling: '', leadDays: '', alternative: '' },
    bands: [quantity, ...bands]
      .toSorted((a, b) => a - b)
      .map((from) => ({ from: `${from}`, price: '' })),
  })),
});

/** The form filled with a quote; `files` are those that it names. */
export function typedQuoteOf(
  quote: Quote,
  asked: Pick<AskedRfq, 'lines' | 'terms'>,
  files: readonly InquiryFile[],
): TypedQuote {
  const empty = emptyQuote(asked, quote.validUntil);
  const { currency } = asked.terms;
  const money = (minor: number) => (minor === 0 ? '' : decimalOf(minor, currency));
  const common = {
    ...{ kind: quote.kind, note: quote.note, validUntil: quote.validUntil },
    files: files.filter(({ id }) => quote.files.includes(id)),
  };
  if (quote.kind === 'paper') {
    return {
      ...{ ...empty, ...common },
      ...{ net: decimalOf(quote.net, currency), vat: decimalOf(quote.vat, currency) },
      leadDays: numberText(quote.leadDays),
      paper: files.find(({ id }) => id === quote.paper) ?? null,
    };
  }
  return {
    ...{ ...empty, ...common, freight: money(quote.freight) },
    lines: empty.lines.map((line, at) => {
      const own = quote.lines.find((one) => one.line === at + 1);
      if (!own || own.bands.length === 0) return { ...line, offered: false };
      return {
        ...{ offered: true, tooling: money(own.tooling), alternative: own.alternative ?? '' },
        leadDays: numberText(own.leadDays),
        bands: own.bands.map(({ from, unitPrice }) => ({
          from: `${from / 1000}`,
          price: unitPriceDecimal(unitPrice, currency),
        })),
      };
    }),
  };
}

/** What a filled form states, to be checked by the schema; what is no number becomes NaN. */
export function statedQuoteOf(typed: TypedQuote, currency: Currency): Quote {
  const money = (text: string): number =>
    text.trim() === '' ? 0 : (minorOf(text, currency) ?? Number.NaN);
  const common = {
    ...{ note: typed.note, validUntil: typed.validUntil },
    files: typed.files.map(({ id }) => id),
  };
  if (typed.kind === 'paper') {
    return {
      ...{ kind: 'paper', paper: typed.paper?.id ?? '', ...common },
      net: minorOf(typed.net, currency) ?? Number.NaN,
      vat: money(typed.vat),
      leadDays: typedNumber(typed.leadDays) ?? null,
    };
  }
  return {
    ...{ kind: 'stated', freight: money(typed.freight), ...common },
    lines: typed.lines.map((line, at) => ({
      line: at + 1,
      bands: line.offered ? bandsOf(line, currency) : [],
      tooling: line.offered ? money(line.tooling) : 0,
      leadDays: line.offered ? (typedNumber(line.leadDays) ?? null) : null,
      alternative: line.offered ? line.alternative.trim() || null : null,
    })),
  };
}

/** Bands with a price; one without is not offered. */
const bandsOf = ({ bands }: TypedQuoteLine, currency: Currency) =>
  bands
    .filter(({ price }) => price.trim() !== '')
    .map(({ from, price }) => ({
      from: Math.round((typedNumber(from) ?? Number.NaN) * 1000),
      unitPrice: unitPriceOf(price, currency) ?? Number.NaN,
    }));

const numberText = (value: number | null): string => (value === null ? '' : `${value}`);
