import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ClaimAct,
  type ClaimState,
  claimStates,
  decideClaim,
} from '#capabilities/claims/claimState.ts';

const acts = fc.constantFrom<ClaimAct>(
  { kind: 'approve' },
  { kind: 'refuse', reason: 'no' },
  { kind: 'withdraw' },
  { kind: 'revoke', reason: 'no' },
);

it('is approved at most once, and settles for ever when refused, withdrawn or revoked', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 12 }), (row) => {
      let state: ClaimState = 'submitted';
      const passed: ClaimState[] = [];
      for (const act of row) {
        const next = decideClaim(state, act);
        if (['refused', 'withdrawn', 'revoked'].includes(state)) expect(next.ok).toBe(false);
        if (next.ok) {
          state = next.value;
          passed.push(state);
        }
      }
      expect(passed.filter((one) => one === 'approved').length).toBeLessThanOrEqual(1);
      if (passed.includes('revoked')) expect(passed[0]).toBe('approved');
      expect(passed.length).toBeLessThanOrEqual(2);
    }),
  );
});

it('takes four steps and no other', () => {
  const steps = claimStates.flatMap((from) =>
    (['approve', 'refuse', 'withdraw', 'revoke'] as const).flatMap((kind) => {
      const next = decideClaim(from, { kind, reason: 'so' } as ClaimAct);
      return next.ok ? [`${from} ${kind} ${next.value}`] : [];
    }),
  );
  expect(steps).toEqual([
    'submitted approve approved',
    'submitted refuse refused',
    'submitted withdraw withdrawn',
    'approved revoke revoked',
  ]);
});
