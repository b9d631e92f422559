import { describe, expect, it } from 'vitest';
import { isRespecified } from '#capabilities/rfq/isRespecified.ts';
import { quoteSchema } from '#capabilities/rfq/quote.ts';
import { quoteFaults } from '#capabilities/rfq/quoteFaults.ts';
import { rfqDraftSchema, rfqSchema } from '#capabilities/rfq/rfq.ts';
import { aLine, anRfq, aQuote } from '../../support/quoting.ts';

const fieldsOf = (value: object): Record<string, string> => {
  const read = rfqSchema.safeParse(value);
  return Object.fromEntries(
    read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message]),
  );
};
const file = crypto.randomUUID();

describe('a request that is to be sent', () => {
  it('is taken as it is, and its draft with almost nothing in it', () => {
    expect(fieldsOf(anRfq())).toEqual({});
    const empty = { title: '', lines: [], deadline: null, control: null, companies: [] };
    expect(rfqDraftSchema.safeParse(anRfq(empty)).success).toBe(true);
    expect(Object.keys(fieldsOf(anRfq(empty))).sort()).toEqual([
      ...['companies', 'control', 'deadline', 'lines', 'title'],
    ]);
  });

  it.each([
    [{ lines: [aLine({ quantity: 1.5 })] }, { 'lines.0.quantity': 'decimals' }],
    [{ lines: [aLine({ bands: [500, 200] })] }, { 'lines.0.bands': 'order' }],
    [{ lines: [aLine({ bands: [100] })] }, { 'lines.0.bands': 'order' }],
    [{ control: 'unknown', contact: '', files: [] }, { contact: 'missing' }],
    [{ control: 'controlled', contact: '내선 1', files: [file] }, { files: 'controlled' }],
    [
      { terms: { currency: 'KRW', vat: 10, validUntil: '2020-01-01' } },
      { 'terms.validUntil': 'before-deadline' },
    ],
  ])('is refused with %j', (over, faults) => {
    expect(fieldsOf(anRfq(over))).toEqual(faults);
  });

  it('takes no file of what may be controlled, in a draft neither', () => {
    const over = { control: 'unknown', lines: [aLine({ files: [file] })] };
    expect(rfqDraftSchema.safeParse(anRfq(over)).success).toBe(false);
    expect(rfqDraftSchema.safeParse(anRfq({ ...over, control: 'uncontrolled' })).success).toBe(
      true,
    );
  });

  it('is specified anew by what is asked for, not by a lower target or another payment', () => {
    const draft = (over: object) => rfqDraftSchema.parse(anRfq(over));
    const before = draft({});
    const same = [
      { lines: [aLine({ target: 5 }), aLine({ item: '축', quantity: 20 })] },
      { terms: { currency: 'KRW', vat: 10, place: '차룡단지', payment: '60일' } },
      { title: '다른 제목', companies: [] },
    ];
    for (const over of same) expect(isRespecified(before, draft(over))).toBe(false);
    const changed = [{ lines: [aLine()] }, { certificates: ['ISO 9001'] }, { files: [file] }];
    for (const over of changed) expect(isRespecified(before, draft(over))).toBe(true);
  });
});

describe('a quote beside the request that it answers', () => {
  const asked = rfqDraftSchema.parse(anRfq());
  const faults = (value: object, over: object = {}) =>
    quoteFaults(quoteSchema.parse(value), { ...asked, ...over });
  const line = (over: object) => ({ ...aQuote().lines[0], ...over });

  it('may leave lines out, but not all of them', () => {
    expect(faults(aQuote([1000, null]))).toEqual({});
    expect(faults(aQuote([null, null]))).toEqual({ lines: 'nothing' });
  });

  it('names lines that were not asked for or stand twice, and prices that rise', () => {
    expect(faults(aQuote([1, 2, 3]))).toEqual({ 'lines.2.line': 'unknown-line' });
    const rising = [
      { from: 1, unitPrice: 1 },
      { from: 2, unitPrice: 2 },
    ];
    expect(faults({ ...aQuote(), lines: [line({}), line({ bands: rising })] })).toEqual({
      ...{ 'lines.1.bands': 'price', 'lines.1.line': 'twice' },
    });
  });

  it('brings no file where none may be', () => {
    expect(faults(aQuote([1, 2], { files: [file] }), { control: 'unknown' })).toEqual({
      files: 'controlled',
    });
    const paper = { kind: 'paper', paper: file, net: 1, vat: 0, validUntil: '2099-01-01' };
    expect(faults(paper, { control: 'unknown' })).toEqual({ paper: 'controlled' });
    expect(faults({ ...paper, files: [file] })).toEqual({ files: 'twice' });
  });
});
