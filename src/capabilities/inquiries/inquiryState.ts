import { err, ok, type Result } from '#shared/result.ts';

/** `unconfirmed` waits for a guest's address to be proven and is nobody else's yet. */
export const inquiryStates = ['unconfirmed', 'new', 'open', 'answered', 'closed'] as const;
export type InquiryState = (typeof inquiryStates)[number];

/** Who writes: whoever asked, or the company. */
export type Side = 'asker' | 'company';

/** What can happen to an inquiry. */
export type InquiryAct =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'read' | 'write' | 'close' | 'reopen'; readonly side: Side };

export type StateRefusal = 'unconfirmed' | 'settled';

/**
 * The state after an act. Reading by the company makes a new one open; writing puts it on the other side, and opens it
 * again where it was closed; either side can close and reopen.
 */
export function decideInquiry(
  state: InquiryState,
  act: InquiryAct,
): Result<InquiryState, StateRefusal> {
  if (act.kind === 'confirm') return state === 'unconfirmed' ? ok('new') : err('settled');
  if (state === 'unconfirmed') return err('unconfirmed');
  switch (act.kind) {
    case 'read':
      return ok(state === 'new' && act.side === 'company' ? 'open' : state);
    case 'write':
      if (act.side === 'company') return ok('answered');
      return ok(state === 'new' ? 'new' : 'open');
    case 'close':
      return state === 'closed' ? err('settled') : ok('closed');
    case 'reopen':
      return state === 'closed' ? ok('open') : err('settled');
  }
}
