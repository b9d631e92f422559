import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideInquiry,
  type InquiryAct,
  type InquiryState,
  inquiryStates,
} from '#capabilities/inquiries/inquiryState.ts';

const side = fc.constantFrom('asker', 'company' as const) as fc.Arbitrary<'asker' | 'company'>;
const act: fc.Arbitrary<InquiryAct> = fc.oneof(
  fc.constant({ kind: 'confirm' } as const),
  fc.record({ kind: fc.constantFrom('read', 'write', 'close', 'reopen'), side }) as fc.Arbitrary<
    Exclude<InquiryAct, { kind: 'confirm' }>
  >,
);
const state = fc.constantFrom(...inquiryStates);
const stateAfter = (from: InquiryState, done: InquiryAct): InquiryState => {
  const next = decideInquiry(from, done);
  return next.ok ? next.value : from;
};

describe('the state of an inquiry', () => {
  it('is nobody’s business until it is confirmed, and never unconfirmed again', () => {
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        let now: InquiryState = 'unconfirmed';
        let confirmed = false;
        for (const one of acts) {
          if (!confirmed && one.kind !== 'confirm')
            expect(decideInquiry(now, one)).toEqual({ ok: false, error: 'unconfirmed' });
          confirmed ||= one.kind === 'confirm';
          now = stateAfter(now, one);
          expect(now === 'unconfirmed').toBe(!confirmed);
        }
      }),
    );
  });

  it('says who is to write next: answered after the company wrote, and open after whoever asked wrote again', () => {
    fc.assert(
      fc.property(state, (from) => {
        if (from === 'unconfirmed') return;
        expect(stateAfter(from, { kind: 'write', side: 'company' })).toBe('answered');
        const next = stateAfter(from, { kind: 'write', side: 'asker' });
        expect(next).toBe(from === 'new' ? 'new' : 'open');
      }),
    );
  });

  it('is changed by reading only where the company sees a new one', () => {
    fc.assert(
      fc.property(state, side, (from, who) => {
        const opens = from === 'new' && who === 'company';
        expect(stateAfter(from, { kind: 'read', side: who })).toBe(opens ? 'open' : from);
      }),
    );
  });

  it('is closed and opened again by either side, once each', () => {
    fc.assert(
      fc.property(state, side, (from, who) => {
        if (from === 'unconfirmed') return;
        const closed = stateAfter(from, { kind: 'close', side: who });
        expect(closed).toBe('closed');
        expect(decideInquiry(closed, { kind: 'close', side: who }).ok).toBe(false);
        expect(stateAfter(closed, { kind: 'reopen', side: who })).toBe('open');
      }),
    );
  });
});
