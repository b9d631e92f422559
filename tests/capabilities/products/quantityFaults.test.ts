import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantityFaults } from '#capabilities/products/quantityFaults.ts';
import { statedProductSchema } from '#capabilities/products/statedProduct.ts';
import { aProduct } from '../../support/aProduct.ts';

const tiersOf = (tiers: readonly (readonly [from: number, price: number])[]) => ({
  kind: 'tiers' as const,
  currency: 'KRW' as const,
  tiers: tiers.map(([from, price]) => ({ from, price })),
});

describe('quantities of a product', () => {
  it('fit where tiers rise in whole steps from the minimum at prices that never rise', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.record({ more: fc.integer({ min: 1, max: 50 }), off: fc.nat(900) }), {
          minLength: 1,
          maxLength: 12,
        }),
        (step, steps, rises) => {
          let from = step * steps;
          let price = 1_000_000;
          const tiers = rises.map(({ more, off }) => {
            const tier = [from, price] as const;
            from += more * step;
            price -= off;
            return tier;
          });
          const stated = aProduct({
            ...{ unit: 'ea', least: step * steps, multiple: step, price: tiersOf(tiers) },
          });
          expect(quantityFaults(stated)).toEqual([]);
          expect(statedProductSchema.parse(stated)).toEqual(stated);
        },
      ),
    );
  });

  it('are exact for thousandths, where binary fractions are not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 999 }),
        (n, milli) => {
          const multiple = milli / 1000;
          const least = (n * milli) / 1000;
          expect(quantityFaults({ unit: 'kg', least, multiple })).toEqual([]);
          const off = (n * milli + 1) / 1000;
          const codes = quantityFaults({ unit: 'kg', least: off, multiple }).map(
            ({ code }) => code,
          );
          expect(codes).toEqual(milli === 1 ? [] : ['least-multiple']);
        },
      ),
    );
  });

  it.each([
    ['no unit', { least: 1 }, 'unit-missing'],
    ['half a piece', { unit: 'ea', least: 0.5 }, 'unit-decimals'],
    ['a ten-thousandth of a kilogram', { unit: 'kg', least: 0.0001 }, 'unit-decimals'],
    [
      'equal tiers',
      {
        unit: 'ea',
        price: tiersOf([
          [5, 9],
          [5, 8],
        ]),
      },
      'tier-order',
    ],
    [
      'a dearer tier',
      {
        unit: 'ea',
        price: tiersOf([
          [5, 9],
          [6, 10],
        ]),
      },
      'tier-price',
    ],
    ['a tier below the minimum', { unit: 'ea', least: 10, price: tiersOf([[5, 9]]) }, 'tier-least'],
    [
      'a tier off the step',
      { unit: 'ea', multiple: 10, price: tiersOf([[15, 9]]) },
      'tier-multiple',
    ],
    ['a latest day before the earliest', { lead: { least: 9, most: 3 } }, 'lead-order'],
  ] as const)('do not fit with %s', (_, quantities, code) => {
    expect(quantityFaults(quantities as never).map((fault) => fault.code)).toContain(code);
  });
});
