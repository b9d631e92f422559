import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controls } from '#capabilities/inquiries/inquiry.ts';
import { minuteOf, momentOf } from '#capabilities/rfq/placeTime.ts';
import { incoterms, type RfqDraft } from '#capabilities/rfq/rfq.ts';
import { rfqProblems } from '#capabilities/rfq/rfqProblems.ts';
import { emptyLine, emptyRfq, statedRfqOf, typedRfqOf } from '#capabilities/rfq/typedRfq.ts';
import { currencyIds } from '#shared/currency.ts';
import { unitIds } from '#shared/unit.ts';

const text = fc.stringMatching(/^[가-힣a-zA-Z0-9 .×φ-]{0,20}$/);
const word = fc.stringMatching(/^[A-Z]{2,6} \d{3,5}$/);
const thousandths = fc.integer({ min: 1, max: 9_999_999 }).map((count) => count / 1000);
const files = [
  {
    id: '7c1f5b0a-4c37-4a1f-9d5f-0f6f6a1d0001',
    name: '도면.pdf',
    type: 'application/pdf',
    bytes: 9,
  },
  { id: '7c1f5b0a-4c37-4a1f-9d5f-0f6f6a1d0002', name: 'part.step', type: 'model/step', bytes: 9 },
];
const someFiles = fc.subarray(files.map(({ id }) => id));

const draft: fc.Arbitrary<RfqDraft> = fc.record({
  title: text,
  note: text,
  sealed: fc.boolean(),
  rounds: fc.integer({ min: 1, max: 3 }),
  control: fc.constantFrom(null, controls[0]),
  contact: fc.constant(''),
  certificates: fc.uniqueArray(word, { maxLength: 4 }),
  companies: fc.uniqueArray(fc.stringMatching(/^[a-z]{2,8}-[a-z]{2,8}$/), { maxLength: 5 }),
  files: someFiles,
  deadline: fc.option(
    fc
      .integer({ min: 0, max: 20_000_000 })
      .map((minutes) => new Date((minutes + 26_666_667) * 60_000).toISOString()),
  ),
  terms: fc.record({
    place: text,
    payment: text,
    incoterm: fc.constantFrom(null, ...incoterms),
    currency: fc.constantFrom(...currencyIds),
    vat: fc.constantFrom(0 as const, 10 as const),
    validUntil: fc.constantFrom(null, '2027-01-31'),
  }),
  lines: fc.array(
    fc.record({
      item: text,
      specification: text,
      quantity: fc.option(thousandths),
      unit: fc.constantFrom(...unitIds),
      bands: fc.array(thousandths, { maxLength: 3 }),
      target: fc.option(fc.integer({ min: 1, max: 1e9 })),
      withinDays: fc.option(fc.integer({ min: 0, max: 1500 })),
      files: someFiles,
    }),
    { maxLength: 4 },
  ),
});

describe('the form of a request', () => {
  it('states again what it was filled with', () => {
    fc.assert(
      fc.property(draft, (rfq) => {
        expect(statedRfqOf(typedRfqOf(rfq, files))).toEqual(rfq);
      }),
    );
  });

  it('names what is missing before it is sent, and lets an empty draft be kept', () => {
    expect(rfqProblems(emptyRfq, false)).toEqual(new Map());
    expect(Object.fromEntries(rfqProblems(emptyRfq, true))).toEqual({
      title: 'title',
      'lines.0.item': 'item',
      'lines.0.quantity': 'quantity',
      deadline: 'deadline',
      control: 'control',
      companies: 'companies',
    });
  });

  it('takes nothing for a number that is none', () => {
    for (const quantity of ['스무 개', '1e5', '-3', '12.3456', '1 2'])
      expect(
        rfqProblems({ ...emptyRfq, lines: [{ ...emptyLine, quantity }] }, false).get(
          'lines.0.quantity',
        ),
        quantity,
      ).toBe('quantity');
    expect(
      rfqProblems({ ...emptyRfq, lines: [{ ...emptyLine, quantity: '1,200' }] }, false).size,
    ).toBe(0);
  });

  it('sends no file of goods that may be controlled', () => {
    const typed = { ...emptyRfq, files, control: 'unknown' as const, contact: '055-000-0000' };
    expect(statedRfqOf(typed)).toMatchObject({ files: [], contact: '055-000-0000' });
    expect(statedRfqOf({ ...typed, control: 'uncontrolled' })).toMatchObject({ contact: '' });
  });

  it('reads a deadline by the clock of the place, wherever the browser is', () => {
    expect(momentOf('2026-12-01T17:00')).toBe('2026-12-01T08:00:00.000Z');
    expect(minuteOf('2026-12-01T08:00:00.000Z')).toBe('2026-12-01T17:00');
    expect(momentOf('')).toBeNull();
  });
});
