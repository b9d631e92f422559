import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandFault, type PriceBand, unitPriceAt } from '#capabilities/rfq/priceBand.ts';
import { amountsOf, sumOf } from '#capabilities/rfq/quoteAmounts.ts';
import { roundings } from '#shared/rounding.ts';

const rule = fc.record({
  rounding: fc.constantFrom(...roundings),
  vat: fc.constantFrom(0 as const, 10 as const),
});
const priced = fc.record({
  unitPrice: fc.nat(Number.MAX_SAFE_INTEGER),
  milli: fc.integer({ min: 1, max: 1e12 }),
});
const pieces = (count: number) => count * 1000;
const won = (amount: number) => amount * 100;

describe('amounts of a quote', () => {
  it('are within one minor unit of the exact fraction, never above it when cut', () => {
    fc.assert(
      fc.property(priced, rule, ({ unitPrice, milli }, how) => {
        const { net, vat, total } = amountsOf({ unitPrice, milli }, how);
        const exact = BigInt(unitPrice) * BigInt(milli);
        const off = net * 100_000n - exact;
        if (how.rounding === 'down') expect(off <= 0n && off > -100_000n).toBe(true);
        else expect(off <= 50_000n && off > -50_000n).toBe(true);
        expect(total).toBe(net + vat);
        const vatOff = vat * 100n - net * BigInt(how.vat);
        expect(vatOff < 100n && vatOff > -100n).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('add up column by column, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(priced, { maxLength: 40 }), rule, (lines, how) => {
        const amounts = lines.map((line) => amountsOf(line, how));
        const sum = sumOf(amounts);
        expect(sum.total).toBe(sum.net + sum.vat);
        expect(sumOf([...amounts].reverse())).toEqual(sum);
        expect(sum.net).toBe(amounts.reduce((all, { net }) => all + net, 0n));
      }),
    );
  });

  it.each([
    ['3 pieces at 333 won', won(333), pieces(3), 999n, 99n],
    ['1,001 screws at 0.35 won', 35, pieces(1001), 350n, 35n],
    ['12.345 kg at 1,250 won', won(1250), 12_345, 15_431n, 1543n],
    ['a million at 1e9 won', won(1e9), pieces(1e6), 1_000_000_000_000_000n, 100_000_000_000_000n],
  ])('cut %s to whole won', (_, unitPrice, milli, net, vat) => {
    expect(amountsOf({ unitPrice, milli }, { rounding: 'down', vat: 10 })).toEqual({
      ...{ net, vat, total: net + vat },
    });
  });
});

describe('price bands', () => {
  const bands: PriceBand[] = [
    { from: pieces(10), unitPrice: won(900) },
    { from: pieces(100), unitPrice: won(800) },
  ];

  it('give the price of the highest that is reached, and none below the first', () => {
    expect([9, 10, 99, 100, 5000].map((count) => unitPriceAt(bands, pieces(count)))).toEqual([
      ...[null, won(900), won(900), won(800), won(800)],
    ]);
  });

  it('rise at prices that never do', () => {
    expect(bandFault(bands)).toBe(null);
    expect(bandFault([])).toBe('none');
    expect(bandFault([...bands].reverse())).toBe('order');
    expect(bandFault([...bands, { from: pieces(200), unitPrice: won(801) }])).toBe('price');
  });
});
