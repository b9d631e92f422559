import { withoutPast } from '#capabilities/company-pages/openState.ts';
import { namesSomebody, type PageContent } from '#capabilities/company-pages/pageSection.ts';

interface Reader {
  /** Day at the place, YYYY-MM-DD. */
  readonly today: string;
  readonly isSignedIn: boolean;
  /** Whoever the contact names agrees to be shown. */
  readonly consents: boolean;
  /** Sites of the company that may be shown. */
  readonly sites: readonly string[];
}

/**
 * What a reader may see of a content: certificates that hold today, closures that are not over, gates of sites that are
 * shown, telephone and mail where they are meant for all and whoever stands behind them agrees.
 */
export function shownContent(
  content: PageContent,
  { today, isSignedIn, consents, sites }: Reader,
): { content: PageContent; contactHeld: boolean } {
  const { certificates, contact, hours, gates, ...rest } = content;
  const holding = certificates?.filter(({ expires }) => expires === undefined || expires >= today);
  const held = contact?.signedInOnly === true && !isSignedIn;
  const { phone, email, department, consent, ...open } = contact ?? { signedInOnly: false };
  return {
    content: {
      ...rest,
      ...(holding && { certificates: holding }),
      ...(contact && { contact: held || !consents ? open : contact }),
      ...(hours && { hours: withoutPast(hours, today) }),
      ...(gates && {
        gates: gates.filter(({ site }) => site !== undefined && sites.includes(site)),
      }),
    },
    contactHeld: held && consents && namesSomebody({ phone, email, department }),
  };
}
