import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awardFaults } from '#capabilities/rfq/awardFault.ts';
import { type ComparedQuote, compareQuotes } from '#capabilities/rfq/compareQuotes.ts';
import { scoreSuppliers } from '#capabilities/rfq/scoreSuppliers.ts';

const rule = { rounding: 'down', vat: 10 } as const;
const asked = [1, 2, 3].map((line) => ({ line, milli: line * 1000, withinDays: 20 }));
const aLine = (line: number, unitPrice: number | null, over = {}) => ({
  ...{ line, tooling: 0, leadDays: 10, alternative: null },
  bands: unitPrice === null ? [] : [{ from: 1000, unitPrice }],
  ...over,
});

const quotes: fc.Arbitrary<ComparedQuote[]> = fc.uniqueArray(
  fc.record({
    supplier: fc.constantFrom('가', '나', '다', '라', '마'),
    freight: fc.nat(1_000_000),
    lines: fc.subarray([1, 2, 3]).chain((lines) =>
      fc.tuple(
        ...lines.map((line) =>
          fc.record({
            line: fc.constant(line),
            tooling: fc.nat(100_000),
            leadDays: fc.option(fc.nat(60)),
            alternative: fc.option(fc.constant('다른 재질')),
            bands: fc.array(fc.record({ from: fc.nat(4000), unitPrice: fc.nat(1e9) }), {
              maxLength: 1,
            }),
          }),
        ),
      ),
    ),
  }),
  { selector: ({ supplier }) => supplier },
);

describe('quotes side by side', () => {
  it('mark one cheapest answer of a line at least, and none that is dearer than another', () => {
    fc.assert(
      fc.property(quotes, (all) => {
        const compared = compareQuotes(asked, all, rule);
        for (const { line } of asked) {
          const cells = compared.map(({ cells }) => cells.find((cell) => cell.line === line));
          const priced = cells.filter((cell) => cell?.amounts);
          const cost = (cell: (typeof cells)[number]) =>
            (cell?.amounts?.net ?? 0n) + (cell?.tooling ?? 0n);
          const cheapest = priced.filter((cell) => cell?.isCheapest);
          expect(cheapest.length > 0).toBe(priced.length > 0);
          for (const cell of cheapest)
            for (const other of priced) expect(cost(cell) <= cost(other)).toBe(true);
        }
      }),
    );
  });

  it('total what is answered, and call whole only what answers everything', () => {
    fc.assert(
      fc.property(quotes, (all) => {
        for (const { cells, amounts, isWhole, landed } of compareQuotes(asked, all, rule)) {
          const priced = cells.flatMap((cell) => (cell.amounts ? [cell] : []));
          expect(isWhole).toBe(priced.length === asked.length);
          expect(amounts.net).toBe(
            priced.reduce((sum, { amounts }) => sum + (amounts?.net ?? 0n), 0n),
          );
          expect(landed >= amounts.net).toBe(true);
          for (const { amounts: own, deviations } of cells) {
            const lacks = deviations.some((one) =>
              ['no-bid', 'missing', 'below-band'].includes(one),
            );
            expect(lacks).toBe(own === null);
          }
        }
      }),
    );
  });

  it('name how an answer differs from what was asked', () => {
    const [supplier] = compareQuotes(
      asked,
      [
        {
          ...{ supplier: '가', freight: 5000 },
          lines: [
            aLine(1, 100_000, { leadDays: 30, tooling: 20_000, alternative: 'SCM440' }),
            aLine(2, null),
          ],
        },
      ],
      rule,
    );
    expect(supplier?.cells.map(({ deviations }) => deviations)).toEqual([
      ['alternative', 'late'],
      ['no-bid'],
      ['missing'],
    ]);
    expect(supplier?.landed).toBe(26_000n);
    expect(supplier?.leadDays).toBe(null);
  });
});

describe('points', () => {
  const one = {
    ...{ supplier: '가', landed: 100n, leadDays: 9, metres: 400 },
    certificates: { held: 1, wanted: 1 },
  };
  const weights = { price: 50, lead: 30, certificates: 10, distance: 10 };

  it('are a hundred for who is best in everything, and none for who leaves a line out', () => {
    const scores = scoreSuppliers(
      [one, { ...one, supplier: '나', landed: 200n }, { ...one, supplier: '다', landed: null }],
      weights,
    );
    expect(scores.get('가')).toBe(100);
    expect(scores.get('나')).toBe(75);
    expect(scores.get('다')).toBe(null);
  });

  it('never rise with a higher price, a longer wait or a longer way', () => {
    const worse = fc.record({ price: fc.nat(1000), days: fc.nat(100), metres: fc.nat(9000) });
    fc.assert(
      fc.property(worse, ({ price, days, metres }) => {
        const other = {
          ...{ ...one, supplier: '나', landed: 100n + BigInt(price) },
          ...{ leadDays: 9 + days, metres: 400 + metres },
        };
        const scores = scoreSuppliers([one, other], weights);
        expect(scores.get('나')).toBeLessThanOrEqual(scores.get('가') ?? 0);
      }),
    );
  });
});

describe('an award', () => {
  const offer = { asked: new Map(asked.map(({ line, milli }) => [line, milli])) };
  const priced = { ...offer, hasPrice: () => true };

  it('gives away no more of a line than was asked for, however it is split', () => {
    const part = fc.record({
      line: fc.integer({ min: 0, max: 4 }),
      supplier: fc.constantFrom('가', '나', '다'),
      milli: fc.integer({ min: -10, max: 4000 }),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        if (awardFaults(parts, priced).length > 0) return;
        for (const { line, milli } of asked) {
          const given = parts.filter((one) => one.line === line);
          expect(given.reduce((sum, one) => sum + one.milli, 0)).toBeLessThanOrEqual(milli);
        }
        expect(parts.every(({ line, milli }) => offer.asked.has(line) && milli > 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [{ line: 9, supplier: '가', milli: 1 }, 'unknown-line'],
    [{ line: 1, supplier: '가', milli: 0 }, 'quantity'],
    [{ line: 1, supplier: '가', milli: 1001 }, 'too-much'],
  ] as const)('refuses %j as %s', (part, code) => {
    expect(awardFaults([part], priced)).toEqual([{ part, code }]);
  });

  it('refuses what no quote has a price for, and the same supplier twice', () => {
    const part = { line: 2, supplier: '가', milli: 500 };
    expect(awardFaults([part], { ...offer, hasPrice: () => false })[0]?.code).toBe('no-price');
    expect(awardFaults([part, part], priced)[0]?.code).toBe('twice');
  });
});
