import { err, ok, type Result } from '#shared/result.ts';

export const hidingStates = ['hidden', 'appealed', 'upheld', 'lifted'] as const;
export type HidingState = (typeof hidingStates)[number];

/** What can be done with a page that is hidden: whoever runs it appeals once, the operator answers or shows it again. */
export const hidingActs = ['appeal', 'uphold', 'lift'] as const;
export type HidingAct = (typeof hidingActs)[number];

const steps: Readonly<Record<HidingAct, readonly [from: readonly HidingState[], to: HidingState]>> =
  {
    appeal: [['hidden'], 'appealed'],
    uphold: [['appealed'], 'upheld'],
    lift: [['hidden', 'appealed', 'upheld'], 'lifted'],
  };

/** The state that an act leads to; refused where the page is shown again, or an appeal has been made already. */
export function decideHiding(state: HidingState, act: HidingAct): Result<HidingState, 'settled'> {
  const [from, to] = steps[act];
  return from.includes(state) ? ok(to) : err('settled');
}
