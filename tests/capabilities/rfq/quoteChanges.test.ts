import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quote, quoteSchema } from '#capabilities/rfq/quote.ts';
import { quoteChanges } from '#capabilities/rfq/quoteChanges.ts';
import { aQuote } from '../../support/quoting.ts';

const quoted = (prices: (number | null)[], over: object = {}): Quote =>
  quoteSchema.parse({ ...aQuote(prices), validUntil: '2099-01-01', ...over });
const prices = fc.array(fc.option(fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 4 });

describe('two versions of a quote', () => {
  it('differ in no field exactly where they are the same, whichever came first', () => {
    fc.assert(
      fc.property(prices, prices, fc.nat(2), fc.nat(2), (a, b, freight, other) => {
        const [before, after] = [quoted(a, { freight }), quoted(b, { freight: other })];
        const changes = quoteChanges(before, after);
        const isSame = JSON.stringify(before) === JSON.stringify(after);
        expect(changes.length === 0).toBe(isSame);
        expect(quoteChanges(after, before)).toEqual(changes);
      }),
    );
  });

  it('name what was changed in which line', () => {
    const before = quoted([1000, 2000], { note: '운임 포함' });
    expect(quoteChanges(before, quoted([900, 2000, 5], { note: '' }))).toEqual([
      { line: null, field: 'note' },
      { line: 1, field: 'bands' },
      { line: 3, field: 'line' },
    ]);
    const paper = { kind: 'paper', paper: crypto.randomUUID(), net: 1, vat: 0 };
    const onPaper = quoteSchema.parse({ ...paper, validUntil: '2099-01-01' });
    expect(quoteChanges(before, onPaper).map(({ line }) => line)).toContain(2);
  });
});
