import { amountRule, milliOf } from '#capabilities/rfq/amountRule.ts';
import { unitPriceAt } from '#capabilities/rfq/priceBand.ts';
import type { Quote, StatedQuote } from '#capabilities/rfq/quote.ts';
import { type AmountRule, type Amounts, sumOf, withVat } from '#capabilities/rfq/quoteAmounts.ts';
import type { AskedRfq } from '#capabilities/rfq/rfq.ts';
import type { Awarded } from '#capabilities/rfq/rfqView.ts';
import { type PaperWords, paperWords } from '#capabilities/trade-papers/paperWords.ts';
import {
  type PaperKind,
  type PaperLine,
  type PaperSide,
  pricedLine,
  type TradePaper,
} from '#capabilities/trade-papers/tradePaper.ts';
import type { Language } from '#shared/language.ts';

/** What all papers of one company’s place in a request have in common. */
export interface Deal {
  /** Place of the company in the request, by id. */
  readonly bid: string;
  readonly asked: AskedRfq;
  /** The version of the quote that it is about. */
  readonly version: { readonly number: number; readonly value: Quote };
  readonly issuer: PaperSide;
  readonly receiver: PaperSide;
  readonly seal: Uint8Array | null;
  /** Day of the paper, `2026-11-30`. */
  readonly date: string;
  readonly language: Language;
}

/** The quotation (견적서) that a stated quote is; null of a paper, which is one already. */
export function quotationOf(deal: Deal): TradePaper | null {
  const { value } = deal.version;
  if (value.kind === 'paper') return null;
  const rule = amountRule(deal.asked.terms);
  const offered = value.lines.filter(({ bands }) => bands.length > 0);
  return {
    ...frameOf('quotation', deal),
    lines: offered.map((line) => quotedLine(line, deal, rule)),
    tooling: togetherOf(
      offered.map(({ tooling }) => BigInt(tooling)),
      rule,
    ),
    freight: togetherOf([BigInt(value.freight)], rule),
    validUntil: value.validUntil,
    remarks: value.note || null,
  };
}

/** The order (발주서) or statement (거래명세서) of what was awarded; its amounts are those of the award. */
export function awardPaper(
  kind: Exclude<PaperKind, 'quotation'>,
  awarded: Awarded,
  deal: Deal,
): TradePaper {
  const rule = amountRule(deal.asked.terms);
  const { value } = deal.version;
  const toolings = awarded.lines.map(({ tooling }) => BigInt(tooling));
  return {
    ...frameOf(kind, deal),
    lines:
      value.kind === 'paper'
        ? [lineOfPaper(awarded, deal)]
        : awarded.lines.map(({ line, milli, unitPrice }) => {
            const quoted = value.lines.find((one) => one.line === line);
            return pricedLine(
              {
                ...namedOf(line, deal.asked),
                ...{ milli, unitPrice: unitPrice ?? 0 },
                note: quoted ? noteOf(quoted, paperWords(deal.language)) : null,
              },
              rule,
            );
          }),
    tooling: togetherOf(toolings, rule),
    freight: togetherOf([BigInt(awarded.freight)], rule),
    validUntil: null,
    remarks: null,
  };
}

const prefixes: Readonly<Record<PaperKind, string>> = {
  quotation: 'Q',
  'purchase-order': 'PO',
  statement: 'TS',
};

/** Number of a paper: the same one whenever it is made anew. */
export const paperNumber = (kind: PaperKind, { bid, version }: Deal): string =>
  `${prefixes[kind]}-${bid.slice(0, 8).toUpperCase()}-${version.number}`;

function frameOf(kind: PaperKind, deal: Deal) {
  const { asked, issuer, receiver, seal, date, language, version } = deal;
  const { currency, place, incoterm, payment } = asked.terms;
  const reference: Record<PaperKind, PaperKind | null> = {
    ...{ quotation: null, 'purchase-order': 'quotation', statement: 'purchase-order' },
  };
  const before = reference[kind];
  return {
    ...{ kind, date, issuer, receiver, seal, currency },
    number: paperNumber(kind, deal),
    reference: before && paperNumber(before, deal),
    rule: amountRule(asked.terms),
    terms: {
      delivery: deliveryOf(version.value, paperWords(language)),
      place: place || null,
      incoterm,
      payment: payment || null,
      inspection: null,
    },
  };
}

const namedOf = (line: number, { lines }: AskedRfq) => {
  const asked = lines[line - 1];
  return {
    item: asked?.item ?? '',
    specification: asked?.specification || null,
    unit: asked?.unit ?? 'ea',
  } as const;
};

/** A line at the quantity that was asked for, or at the least one that it is offered at. */
function quotedLine(line: StatedQuote['lines'][number], deal: Deal, rule: AmountRule): PaperLine {
  const asked = milliOf(deal.asked.lines[line.line - 1]?.quantity ?? 0);
  const [least] = line.bands;
  const milli = Math.max(asked, least?.from ?? 0);
  return pricedLine(
    {
      ...namedOf(line.line, deal.asked),
      ...{ milli, unitPrice: unitPriceAt(line.bands, milli) ?? 0 },
      bands: line.bands.length > 1 ? line.bands : [],
      note: noteOf(line, paperWords(deal.language)),
    },
    rule,
  );
}

/** The whole of an awarded paper in one line, with the totals that were typed from it. */
function lineOfPaper({ amounts }: Awarded, { asked, version, language }: Deal): PaperLine {
  const [net, vat, total] = [BigInt(amounts.net), BigInt(amounts.vat), BigInt(amounts.total)];
  const { asOnPaper } = paperWords(language);
  return {
    ...{ item: asked.title, specification: null, unit: 'lot', milli: 1000 },
    unitPrice: Number(net) * 100,
    amounts: { net, vat, total },
    note: asOnPaper.replace('{{number}}', String(version.number)),
  };
}

const noteOf = ({ alternative }: StatedQuote['lines'][number], words: PaperWords) =>
  alternative === null ? null : words.instead.replace('{{text}}', () => alternative);

/** The slowest line decides; null where one does not say. */
function deliveryOf(value: Quote, words: PaperWords): string | null {
  const days =
    value.kind === 'paper'
      ? [value.leadDays]
      : value.lines.filter(({ bands }) => bands.length > 0).map(({ leadDays }) => leadDays);
  if (days.length === 0 || days.includes(null)) return null;
  return words.within.replace('{{days}}', String(Math.max(...days.map(Number))));
}

/** Each with its own VAT, as the award counts them; null where there is nothing. */
function togetherOf(nets: readonly bigint[], rule: AmountRule): Amounts | null {
  const sum = sumOf(nets.map((net) => withVat(net, rule)));
  return sum.net === 0n ? null : sum;
}
