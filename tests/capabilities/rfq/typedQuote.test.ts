import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountRule, milliOf } from '#capabilities/rfq/amountRule.ts';
import { decideAward } from '#capabilities/rfq/decideAward.ts';
import type { Quote } from '#capabilities/rfq/quote.ts';
import { quoteProblems } from '#capabilities/rfq/quoteProblems.ts';
import { quoteTotals } from '#capabilities/rfq/quoteTotals.ts';
import { askedRfqSchema } from '#capabilities/rfq/rfq.ts';
import { emptyQuote, statedQuoteOf, typedQuoteOf } from '#capabilities/rfq/typedQuote.ts';
import { unitPriceDecimal, unitPriceOf } from '#capabilities/rfq/unitPrice.ts';
import { currencyIds } from '#shared/currency.ts';

const askedIn = (currency: string, quantities: readonly number[]) =>
  askedRfqSchema.parse({
    ...{
      title: '브라켓 외',
      deadline: '2026-12-01T08:00:00Z',
      sealed: true,
      control: 'uncontrolled',
    },
    terms: { currency, vat: 10 },
    lines: quantities.map((quantity, at) => ({ item: `품목 ${at}`, quantity, unit: 'kg' })),
  });

const line = fc.record({
  price: fc.integer({ min: 1, max: 1e9 }),
  tooling: fc.integer({ min: 0, max: 1e9 }),
  leadDays: fc.option(fc.integer({ min: 0, max: 400 })),
  alternative: fc.constantFrom(null, 'S45C로 대체'),
  quantity: fc.integer({ min: 1, max: 1e7 }).map((count) => count / 1000),
});
const quoted = fc
  .record({
    currency: fc.constantFrom(...currencyIds),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    freight: fc.integer({ min: 0, max: 1e9 }),
  })
  .map(({ currency, lines, freight }) => ({
    asked: askedIn(
      currency,
      lines.map(({ quantity }) => quantity),
    ),
    quote: {
      ...{ kind: 'stated', freight, note: '', validUntil: '2027-01-31', files: [] },
      lines: lines.map(({ price, tooling, leadDays, alternative }, at) => ({
        ...{ line: at + 1, tooling, leadDays, alternative },
        bands: [{ from: 1, unitPrice: price }],
      })),
    } satisfies Quote as Quote,
  }));

describe('the form of a quote', () => {
  it('states again what it was filled with, prices exact to a hundredth of the minor unit', () => {
    fc.assert(
      fc.property(quoted, ({ asked, quote }) => {
        const { currency } = asked.terms;
        expect(statedQuoteOf(typedQuoteOf(quote, asked, []), currency)).toMatchObject(quote);
      }),
    );
    expect(unitPriceOf('4,125.5', 'KRW')).toBe(412_550);
    expect(unitPriceDecimal(412_550, 'KRW')).toBe('4125.5');
    expect(unitPriceOf('1.23456', 'USD')).toBeNull();
  });

  it('comes to what an award of the whole comes to', () => {
    fc.assert(
      fc.property(quoted, ({ asked, quote }) => {
        const milli = asked.lines.map(({ quantity }) => milliOf(quantity));
        const rule = amountRule(asked.terms);
        const award = decideAward(
          milli.map((count, at) => ({ line: at + 1, supplier: 'a', milli: count })),
          new Map(milli.map((count, at) => [at + 1, count])),
          new Map([['a', { number: 1, value: quote, expired: false }]]),
          rule,
        );
        expect(award.ok && award.value.get('a')?.amounts).toEqual(
          quoteTotals(quote, milli, rule).all,
        );
      }),
    );
  });

  it('waits for a price of each quantity that is asked for, and names what is missing', () => {
    const asked = askedIn('KRW', [100, 20]);
    const empty = emptyQuote(asked, '2026-12-31');
    expect(empty.lines[0]?.bands).toEqual([{ from: '100', price: '' }]);
    expect([...quoteProblems(empty, asked, '2026-12-01').keys()]).toEqual([
      'lines',
      'lines.0.bands',
      'lines.1.bands',
    ]);
    const priced = (...prices: string[]) => ({
      ...empty,
      lines: empty.lines.map((one, at) => ({
        ...one,
        offered: at === 0,
        bands: prices.map((price, step) => ({ from: `${100 * (step + 1)}`, price })),
      })),
    });
    expect(quoteProblems(priced('1,000'), asked, '2026-12-01').size).toBe(0);
    expect(quoteProblems(priced('1,000'), asked, '2027-01-01').get('validUntil')).toBe('past');
    const dearer = quoteProblems(priced('1,000', '1,100'), asked, '2026-12-01');
    expect(dearer.get('lines.0.bands')).toBe('price');
  });
});
