import fc from 'fast-check';
import { categoryIds } from '#capabilities/products/category.ts';
import { type StatedProduct, statedProductSchema } from '#capabilities/products/statedProduct.ts';
import { currencyIds } from '#shared/currency.ts';
import { unitIds, units } from '#shared/unit.ts';

/** Signs that spreadsheets, CSV and lists trip over, beside those of every script. */
const tripping = [
  ...`=+-@'",;:|\t\n []()~/&<>#_%`,
  ...[
    '-',
    "'-",
    'toString',
    '__proto__',
    '–',
    '—',
    "'−",
    '=1+1',
    '@SUM(A1)',
    '_x000D_',
    '가',
    '㎡',
    '１２',
    '１',
    '예시',
    '원',
    'ｍ',
    '𝄞',
    '≤',
  ],
];
const word = (least: number, most: number) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...tripping),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      ),
      { maxLength: Math.min(most, 12) },
    )
    .map((signs) => signs.join('').normalize('NFC').trim().slice(0, most).trim())
    .filter(
      (text) => text.length >= least && !/[\r\p{Surrogate}\ufffd-\uffff\ufdd0-\ufdef]/u.test(text),
    );
const line = (least: number, most: number) =>
  word(least, most)
    .map((text) => text.replace(/[\n\t]/g, ' ').trim())
    .filter((text) => text.length >= least);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Any product that may be stated, without what no spreadsheet holds: pictures and files. */
export const anySheetProduct: fc.Arbitrary<StatedProduct> = fc
  .record({
    name: fc.record({ ko: line(1, 80), en: optional(line(1, 120)) }),
    description: optional(fc.record({ ko: word(1, 400), en: optional(word(1, 400)) })),
    code: optional(line(1, 40)),
    category: optional(fc.constantFrom(...categoryIds)),
    specs: fc.array(
      fc.record({ name: line(1, 60), value: line(1, 120), unit: optional(line(1, 20)) }),
      { maxLength: 14 },
    ),
    unit: fc.constantFrom(...unitIds),
    step: fc.integer({ min: 1, max: 5000 }),
    has: fc.record({ least: fc.boolean(), multiple: fc.boolean() }),
    price: optional(
      fc.oneof(
        fc.constant(null),
        fc.record({
          currency: fc.constantFrom(...currencyIds),
          bands: fc.array(
            fc.record({
              steps: fc.integer({ min: 1, max: 1000 }),
              off: fc.integer({ min: 0, max: 999_999 }),
            }),
            { minLength: 1, maxLength: 12 },
          ),
        }),
      ),
    ),
    lead: optional(
      fc.record({
        least: optional(fc.integer({ min: 0, max: 700 })),
        more: fc.integer({ min: 0, max: 800 }),
      }),
    ),
    hs: optional(fc.stringMatching(/^(\d{6}|\d{10})$/)),
    keywords: fc.uniqueArray(line(1, 30), { maxLength: 20 }),
  })
  .map(({ step, has, unit, price, lead, ...rest }) => {
    const times = (n: number) => (n * step) / 10 ** units[unit].decimals;
    let [from, minor] = [0, 900_000_000];
    const tiers = (price?.bands ?? []).map(({ steps, off }) => {
      from += steps;
      minor -= off;
      return { from: times(from), price: minor };
    });
    return statedProductSchema.safeParse({
      ...rest,
      ...{ unit, pictures: [], papers: [] },
      ...(has.least && { least: times(1) }),
      ...(has.multiple && { multiple: times(1) }),
      ...(price === null && { price: { kind: 'on-request' } }),
      ...(price && { price: { kind: 'tiers', currency: price.currency, tiers } }),
      ...(lead && { lead: { least: lead.least, most: (lead.least ?? 0) + lead.more } }),
    });
  })
  .filter(({ success }) => success)
  .map(({ data }) => data as StatedProduct);
