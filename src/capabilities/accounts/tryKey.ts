/** What is limited for each address, whoever asks. */
export const tryKinds = ['sign-up', 'sign-in', 'verify', 'reset'] as const;
export type TryKind = (typeof tryKinds)[number];

/** Key under which tries of one kind are counted for an address. */
export const tryKey = (kind: TryKind, email: string): string => `${kind} of ${email.toLowerCase()}`;

/** Key under which tries to prove again who one is are counted, of whatever is proven with them. */
export const proofKey = (user: string): string => `password ${user}`;
