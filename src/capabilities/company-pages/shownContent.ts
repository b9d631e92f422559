import type { PageContent } from '#capabilities/company-pages/pageSection.ts';

interface Reader {
  /** Day at the place, YYYY-MM-DD. */
  readonly today: string;
  readonly isSignedIn: boolean;
}

/** What a reader may see of a content: certificates that hold today, and telephone and mail where they are meant for all. */
export function shownContent(
  content: PageContent,
  { today, isSignedIn }: Reader,
): { content: PageContent; contactHeld: boolean } {
  const { certificates, contact, ...rest } = content;
  const holding = certificates?.filter(({ expires }) => expires === undefined || expires >= today);
  const held = contact?.signedInOnly === true && !isSignedIn;
  const { phone, email, department, ...open } = contact ?? {};
  const hides = held && (phone ?? email ?? department) !== undefined;
  return {
    content: {
      ...rest,
      ...(holding && { certificates: holding }),
      ...(contact && {
        contact: held ? { ...open, signedInOnly: true, consent: true as const } : contact,
      }),
    },
    contactHeld: hides,
  };
}
