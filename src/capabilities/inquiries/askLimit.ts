/** How far an asker is known: a proven address, an account, an organisation, one whose papers were checked. */
export type Trust = 'guest' | 'person' | 'organisation' | 'verified';

interface AskLimit {
  /** Inquiries within a day. */
  readonly perDay: number;
  /** Companies that may get the same text within a week. */
  readonly sameText: number;
}

/** What each may ask. */
export const askLimits: Readonly<Record<Trust, AskLimit>> = {
  guest: { perDay: 5, sameText: 2 },
  person: { perDay: 10, sameText: 3 },
  organisation: { perDay: 20, sameText: 5 },
  verified: { perDay: 50, sameText: 10 },
};

/** A text without what changes nothing: two that differ in spaces, case or signs alone count as the same. */
export function sameTextKey(subject: string, text: string): string {
  return `${subject} ${text}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
