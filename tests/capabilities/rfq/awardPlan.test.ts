import { describe, expect, it } from 'vitest';
import { cheapestEach, partsOf, planKey, wholeTo } from '#capabilities/rfq/awardPlan.ts';
import { comparisonSchema } from '#capabilities/rfq/comparison.ts';
import { bestOf, cheapestKey, leastLanded } from '#capabilities/rfq/comparisonRows.ts';
import { remaining } from '#capabilities/rfq/remaining.ts';

const a = '7c1f5b0a-4c37-4a1f-9d5f-0f6f6a1d0001';
const b = '7c1f5b0a-4c37-4a1f-9d5f-0f6f6a1d0002';
const amounts = (net: number) => ({ net: `${net}`, vat: '0', total: `${net}` });
const cell = (line: number, net: number | null, isCheapest: boolean, tooling = 0) => ({
  ...{ line, leadDays: 5, alternative: null, deviations: [], isCheapest },
  ...{ unitPrice: net, amounts: net === null ? null : amounts(net), tooling: `${tooling}` },
});
const supplier = (bid: string, cells: ReturnType<typeof cell>[], over: object = {}) => ({
  ...{ bid, company: { id: 'far-works', name: null }, quote: 1, kind: 'stated', cells },
  ...{ isWhole: true, freight: '0', amounts: amounts(1), landed: '100', leadDays: 5 },
  ...{ validUntil: '2027-01-31', expired: false, certificates: [], metres: null, points: 50 },
  ...over,
});
const sheet = (suppliers: object[]) => comparisonSchema.parse({ rev: 1, round: 1, suppliers });
const lines = [{ quantity: 100 }, { quantity: 2.5 }];

describe('a plan of an award', () => {
  it('gives everything to one, or each line where it is cheapest and still holds', () => {
    const compared = sheet([
      supplier(a, [cell(1, 10, true), cell(2, 9, false)]),
      supplier(b, [cell(1, 11, false), cell(2, 8, true)]),
    ]);
    expect(partsOf(wholeTo(b, lines))).toEqual([
      { line: 1, supplier: b, milli: 100_000 },
      { line: 2, supplier: b, milli: 2500 },
    ]);
    expect(cheapestEach(compared, lines)).toEqual({
      [planKey(1, a)]: '100',
      [planKey(2, b)]: '2.5',
    });
    const over = sheet([supplier(a, [cell(1, 10, true), cell(2, null, false)], { expired: true })]);
    expect(cheapestEach(over, lines)).toEqual({});
  });

  it('leaves out what is empty or nothing and keeps what is no number to be told', () => {
    const plan = { [planKey(1, a)]: '', [planKey(1, b)]: '0', [planKey(2, a)]: '1,000' };
    expect(partsOf(plan)).toEqual([{ line: 2, supplier: a, milli: 1_000_000 }]);
    expect(partsOf({ [planKey(1, a)]: '열' })).toEqual([
      { line: 1, supplier: a, milli: Number.NaN },
    ]);
  });
});

describe('what a comparison sheet marks', () => {
  it('is nothing where one stands alone, and says whether tooling counts', () => {
    const one = supplier(a, [cell(1, 10, true)], { points: 80 });
    const other = supplier(b, [cell(1, 9, false, 500)], { landed: '90' });
    expect([bestOf(sheet([one])), leastLanded(sheet([one])), cheapestKey(sheet([one]), 0)]).toEqual(
      [null, null, null],
    );
    const both = sheet([one, other]);
    expect([bestOf(both), leastLanded(both), cheapestKey(both, 0)]).toEqual([
      a,
      '90',
      'cheapestWithTooling',
    ]);
    const part = sheet([one, { ...other, isWhole: false, points: null }]);
    expect([bestOf(part), leastLanded(part)]).toEqual([null, null]);
  });
});

describe('how long is left', () => {
  it('is told in the two units that matter', () => {
    const minute = 60_000;
    expect(remaining(0)).toBeNull();
    expect(remaining(1)).toMatchObject({ unit: 'minutes', minutes: 1 });
    expect(remaining(61 * minute)).toMatchObject({ unit: 'hours', hours: 1, minutes: 1 });
    expect(remaining((2 * 1440 + 185) * minute)).toMatchObject({ unit: 'days', days: 2, hours: 3 });
  });
});
