import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRfq, isOpened, type RfqAct, type RfqStanding } from '#capabilities/rfq/rfqState.ts';

const reason = '도면이 바뀌었습니다';
const act: fc.Arbitrary<RfqAct> = fc.oneof(
  fc.constantFrom<RfqAct>({ kind: 'send' }, { kind: 'award' }),
  fc.record({ kind: fc.constant('close' as const), isDue: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('end', 'cancel'),
    reason: fc.constantFrom('', reason),
  }) as fc.Arbitrary<RfqAct>,
  fc.record({
    kind: fc.constant('new-round' as const),
    changed: fc.boolean(),
    reason: fc.constantFrom('', reason),
  }),
);

describe('a request for quotation', () => {
  it('has no second sealed round that was neither announced nor for a changed specification', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 30 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 3 }),
        (acts, sealed, rounds) => {
          let standing: RfqStanding = { state: 'draft', round: 1, sealed, rounds };
          let changes = 0;
          for (const one of acts) {
            const next = decideRfq(standing, one);
            if (!next.ok) continue;
            if (one.kind === 'new-round' && one.changed) changes++;
            standing = { ...standing, ...next.value };
          }
          if (sealed) expect(standing.round).toBeLessThanOrEqual(rounds + changes);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is over when it is over', () => {
    const over = ['awarded', 'ended', 'cancelled'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...over), act, (state, one) => {
        const standing = { state, round: 1, sealed: false, rounds: 9 };
        expect(decideRfq(standing, one)).toEqual({ ok: false, error: 'state' });
      }),
    );
  });

  it('asks for a reason that can be read, but not for throwing a draft away', () => {
    const open = { state: 'open', round: 1, sealed: true, rounds: 1 } as const;
    expect(decideRfq(open, { kind: 'cancel', reason: ' ' }).ok).toBe(false);
    expect(decideRfq(open, { kind: 'cancel', reason }).ok).toBe(true);
    expect(decideRfq({ ...open, state: 'draft' }, { kind: 'cancel', reason: '' }).ok).toBe(true);
  });

  it('opens sealed quotes after the deadline only, which the buyer cannot bring forward', () => {
    expect(isOpened({ sealed: true, isClosed: false })).toBe(false);
    expect(isOpened({ sealed: true, isClosed: true })).toBe(true);
    expect(isOpened({ sealed: false, isClosed: false })).toBe(true);
    const open = { state: 'open', round: 1, sealed: true, rounds: 1 } as const;
    expect(decideRfq(open, { kind: 'close', isDue: false })).toEqual({
      ok: false,
      error: 'sealed',
    });
    expect(decideRfq(open, { kind: 'close', isDue: true }).ok).toBe(true);
    expect(decideRfq({ ...open, sealed: false }, { kind: 'close', isDue: false }).ok).toBe(true);
  });
});
