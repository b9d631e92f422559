import { err, ok, type Result } from '#shared/result.ts';

export const claimStates = ['submitted', 'approved', 'refused', 'withdrawn', 'revoked'] as const;
export type ClaimState = (typeof claimStates)[number];

/** What can be done with a claim: the claimant withdraws, the operator decides and may take an approval back. */
export type ClaimAct =
  | { readonly kind: 'approve' }
  | { readonly kind: 'refuse'; readonly reason: string }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'revoke'; readonly reason: string };

const steps: Readonly<Record<ClaimAct['kind'], readonly [from: ClaimState, to: ClaimState]>> = {
  approve: ['submitted', 'approved'],
  refuse: ['submitted', 'refused'],
  withdraw: ['submitted', 'withdrawn'],
  revoke: ['approved', 'revoked'],
};

/** The state that an act leads to; refused where the claim is settled, or was never approved. */
export function decideClaim(state: ClaimState, act: ClaimAct): Result<ClaimState, 'settled'> {
  const [from, to] = steps[act.kind];
  return state === from ? ok(to) : err('settled');
}
