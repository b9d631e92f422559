import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAward, type Offer } from '#capabilities/rfq/decideAward.ts';
import { roundings } from '#shared/rounding.ts';

const asked = new Map([1, 2, 3].map((line) => [line, line * 7000]));
const suppliers = ['가', '나', '다'] as const;
const common = { note: '', validUntil: '2099-01-01', files: [] };

const rule = fc.record({
  rounding: fc.constantFrom(...roundings),
  vat: fc.constantFrom(0 as const, 10 as const),
});
const stated: fc.Arbitrary<Offer> = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  expired: fc.boolean(),
  value: fc.record({
    kind: fc.constant('stated' as const),
    freight: fc.nat(1_000_000),
    lines: fc.tuple(
      ...[1, 2, 3].map((line) =>
        fc.record({
          line: fc.constant(line),
          bands: fc.array(
            fc.record({ from: fc.integer({ min: 1, max: 9000 }), unitPrice: fc.nat(1e9) }),
            { maxLength: 1 },
          ),
          tooling: fc.nat(1_000_000),
          leadDays: fc.constant(null),
          alternative: fc.constant(null),
        }),
      ),
    ),
    note: fc.constant(''),
    validUntil: fc.constant('2099-01-01'),
    files: fc.constant([]),
  }),
});
const paper: fc.Arbitrary<Offer> = fc.record({
  number: fc.constant(1),
  expired: fc.constant(false),
  value: fc.record({
    kind: fc.constant('paper' as const),
    paper: fc.constant('x'),
    net: fc.nat(1e9),
    vat: fc.nat(1e8),
    leadDays: fc.constant(null),
    note: fc.constant(''),
    validUntil: fc.constant('2099-01-01'),
    files: fc.constant([]),
  }),
});
const offers = fc
  .tuple(...suppliers.map(() => fc.option(fc.oneof(stated, paper))))
  .map((all) => new Map(all.flatMap((offer, at) => (offer ? [[suppliers[at] ?? '', offer]] : []))));
const parts = fc.array(
  fc.record({
    line: fc.integer({ min: 1, max: 3 }),
    supplier: fc.constantFrom(...suppliers),
    milli: fc.oneof(fc.constantFrom(7000, 14_000, 21_000), fc.integer({ min: 1, max: 21_000 })),
  }),
  { minLength: 1, maxLength: 5 },
);

describe('an award', () => {
  it('costs exactly what its lines, tooling and carriage cost, each with its VAT', () => {
    fc.assert(
      fc.property(parts, offers, rule, (given, from, how) => {
        const decided = decideAward(given, asked, from, how);
        if (!decided.ok) return;
        for (const [supplier, one] of decided.value) {
          const offer = from.get(supplier) as Offer;
          expect(offer.expired).toBe(false);
          expect(one.amounts.total).toBe(one.amounts.net + one.amounts.vat);
          if (offer.value.kind === 'paper') {
            expect(one.amounts.net).toBe(BigInt(offer.value.net));
            expect(one.lines.map(({ milli }) => milli)).toEqual([...asked.values()]);
            continue;
          }
          const goods = one.lines.reduce((sum, line) => sum + (line.amounts?.net ?? 0n), 0n);
          const tooling = one.lines.reduce((sum, line) => sum + line.tooling, 0n);
          expect(one.amounts.net).toBe(goods + tooling + one.freight);
          const off = one.amounts.vat * 100n - one.amounts.net * BigInt(how.vat);
          const bound = 100n * BigInt(2 * one.lines.length + 1);
          expect(off < bound && off > -bound).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same in whatever order it is stated, and every part of it is somebody’s', () => {
    fc.assert(
      fc.property(parts, offers, rule, (given, from, how) => {
        const decided = decideAward(given, asked, from, how);
        const turned = decideAward(given.toReversed(), asked, from, how);
        expect(turned.ok).toBe(decided.ok);
        if (!decided.ok || !turned.ok) return;
        for (const [supplier, one] of decided.value)
          expect(turned.value.get(supplier)).toEqual(one);
        const lines = [...decided.value.values()].flatMap((one) => one.lines);
        expect(lines).toHaveLength(given.length);
      }),
      { numRuns: 1000 },
    );
  });

  const offer = (value: Offer['value'], expired = false): Offer => ({ number: 1, value, expired });
  const onPaper = offer({
    ...{ kind: 'paper', paper: 'x', net: 1, vat: 0, leadDays: null },
    ...common,
  });
  const how = { rounding: 'down', vat: 10 } as const;

  it.each([
    ['whole-only', onPaper, 6999],
    ['whole-only', onPaper, 7000],
    ['no-price', { ...onPaper, expired: true }, 7000],
  ])('is refused as %s', (code, one, milli) => {
    const part = { line: 1, supplier: '가', milli };
    const decided = decideAward([part], asked, new Map([['가', one]]), how);
    expect(decided).toMatchObject({ ok: false });
    expect(decided.ok ? [] : decided.error.map((fault) => fault.code)).toContain(code);
  });
});
