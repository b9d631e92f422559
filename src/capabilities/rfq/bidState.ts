/** How a company stands in a round: `late` has not answered in time. */
export const bidStates = ['sent', 'opened', 'declined', 'quoted', 'late', 'withdrawn'] as const;
export type BidState = (typeof bidStates)[number];

/** What a company has done in the present round. */
export interface BidStanding {
  readonly opened: boolean;
  readonly declined: boolean;
  /** Its last quote of the round; null where there is none. */
  readonly quote: 'holds' | 'withdrawn' | null;
  /** The round has come to its end; one that was cancelled before has not. */
  readonly isOver: boolean;
}

/** How a company stands in the present round. */
export function bidState({ opened, declined, quote, isOver }: BidStanding): BidState {
  if (quote === 'holds') return 'quoted';
  if (declined) return 'declined';
  if (quote === 'withdrawn') return 'withdrawn';
  if (isOver) return 'late';
  return opened ? 'opened' : 'sent';
}

/** How it stands as the buyer may know: who has quoted in a sealed round is told to nobody before its end. */
export const bidStateToBuyer = (standing: BidStanding, isOpened: boolean): BidState =>
  bidState(isOpened ? standing : { ...standing, quote: null });
