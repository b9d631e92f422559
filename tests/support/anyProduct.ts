import fc from 'fast-check';
import { categoryIds } from '#capabilities/products/category.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { currencyIds } from '#shared/currency.ts';
import { unitIds } from '#shared/unit.ts';

const words = (most: number) =>
  fc.string({ unit: fc.constantFrom(...'가나다라ABCxyz019'), minLength: 1, maxLength: most });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const quantities = fc
  .record({
    unit: fc.constantFrom(...unitIds),
    multiple: fc.integer({ min: 1, max: 50 }),
    steps: fc.integer({ min: 1, max: 40 }),
    rises: fc.array(fc.record({ more: fc.integer({ min: 1, max: 9 }), off: fc.nat(99) }), {
      minLength: 1,
      maxLength: 6,
    }),
    currency: fc.constantFrom(...currencyIds),
    kind: fc.constantFrom('none', 'on-request', 'tiers'),
  })
  .map(({ unit, multiple, steps, rises, currency, kind }) => {
    let from = multiple * steps;
    let price = 1_000_000;
    const tiers = rises.map(({ more, off }) => {
      const tier = { from, price };
      from += more * multiple;
      price -= off;
      return tier;
    });
    return {
      ...{ unit, least: multiple * steps, multiple },
      ...(kind === 'on-request' && { price: { kind: 'on-request' as const } }),
      ...(kind === 'tiers' && { price: { kind: 'tiers' as const, currency, tiers } }),
    };
  });

/** Any product that may be stated, without what it does not state. */
export const anyProduct: fc.Arbitrary<StatedProduct> = fc
  .record({
    name: fc.record({ ko: words(40), en: optional(words(40)) }),
    description: optional(fc.record({ ko: words(200), en: optional(words(200)) })),
    code: optional(words(20)),
    category: optional(fc.constantFrom(...categoryIds)),
    pictures: fc.uniqueArray(fc.uuid(), { maxLength: 8 }),
    papers: fc.constant([]),
    specs: fc.array(fc.record({ name: words(20), value: words(30), unit: optional(words(8)) }), {
      maxLength: 8,
    }),
    quantities,
    lead: optional(fc.record({ least: fc.nat(20), most: fc.integer({ min: 20, max: 400 }) })),
    hs: optional(fc.integer({ min: 100_000, max: 999_999 }).map(String)),
    keywords: fc.uniqueArray(words(12), { maxLength: 10 }),
  })
  .map(({ quantities: own, ...rest }) => JSON.parse(JSON.stringify({ ...rest, ...own })));
