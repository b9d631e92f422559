import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  decideHiding,
  type HidingState,
  hidingActs,
  hidingStates,
} from '#capabilities/moderation/hidingState.ts';

it('is appealed once at most, answered only when appealed, and shown again for ever', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...hidingActs), { maxLength: 12 }), (row) => {
      let state: HidingState = 'hidden';
      const passed: HidingState[] = [];
      for (const act of row) {
        const next = decideHiding(state, act);
        if (state === 'lifted') expect(next.ok).toBe(false);
        if (!next.ok) continue;
        if (next.value === 'upheld') expect(state).toBe('appealed');
        state = next.value;
        passed.push(state);
      }
      expect(new Set(passed).size).toBe(passed.length);
      expect(passed.length).toBeLessThanOrEqual(3);
    }),
  );
});

it('takes five steps and no other', () => {
  const steps = hidingStates.flatMap((from) =>
    hidingActs.flatMap((act) => {
      const next = decideHiding(from, act);
      return next.ok ? [`${from} ${act} ${next.value}`] : [];
    }),
  );
  expect(steps).toEqual([
    'hidden appeal appealed',
    'hidden lift lifted',
    'appealed uphold upheld',
    'appealed lift lifted',
    'upheld lift lifted',
  ]);
});
