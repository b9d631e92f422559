import { err, ok, type Result } from '#shared/result.ts';

export const rfqStates = ['draft', 'open', 'closed', 'awarded', 'ended', 'cancelled'] as const;
export type RfqState = (typeof rfqStates)[number];

/** `round`: which round of quotes it is in, from 1. */
export interface RfqStanding {
  readonly state: RfqState;
  readonly round: number;
  /** Quotes are opened to nobody before the deadline. */
  readonly sealed: boolean;
  /** Rounds that were announced when it was sent. */
  readonly rounds: number;
}

export type RfqAct =
  | { readonly kind: 'send' }
  /** By the clock at the deadline, else by the buyer before it. */
  | { readonly kind: 'close'; readonly isDue: boolean }
  /** Everybody quotes again; `changed` says that what is asked for has changed. */
  | { readonly kind: 'new-round'; readonly changed: boolean; readonly reason: string }
  | { readonly kind: 'award' }
  /** Nobody is chosen. */
  | { readonly kind: 'end'; readonly reason: string }
  | { readonly kind: 'cancel'; readonly reason: string };

export type RfqRefusal = 'state' | 'reason' | 'sealed' | 'not-announced';

/** Shortest reason that is one. */
const shortest = 5;

const from: Readonly<Record<RfqAct['kind'], readonly RfqState[]>> = {
  send: ['draft'],
  close: ['open'],
  'new-round': ['closed'],
  award: ['closed'],
  end: ['closed'],
  cancel: ['draft', 'open', 'closed'],
};

const to: Readonly<Record<RfqAct['kind'], RfqState>> = {
  send: 'open',
  close: 'closed',
  'new-round': 'open',
  award: 'awarded',
  end: 'ended',
  cancel: 'cancelled',
};

/**
 * What becomes of a request for quotation. A sealed round ends at its deadline and not before; after it nobody may be
 * bid down: a further round was announced beforehand, or what is asked for has changed; its reason is read by all
 * (하도급법 제4조).
 */
export function decideRfq(
  standing: RfqStanding,
  act: RfqAct,
): Result<{ readonly state: RfqState; readonly round: number }, RfqRefusal> {
  const { state, round, sealed, rounds } = standing;
  if (!from[act.kind].includes(state)) return err('state');
  if ('reason' in act && state !== 'draft' && act.reason.trim().length < shortest) {
    return err('reason');
  }
  if (act.kind === 'close' && sealed && !act.isDue) return err('sealed');
  if (act.kind !== 'new-round') return ok({ state: to[act.kind], round });
  if (sealed && !act.changed && round >= rounds) return err('not-announced');
  return ok({ state: to[act.kind], round: round + 1 });
}

/** True where quotes of a round may be read by the buyer: at once, or after its end where it is sealed. */
export const isOpened = (round: {
  readonly sealed: boolean;
  readonly isClosed: boolean;
}): boolean => !round.sealed || round.isClosed;
