/** Keys of the texts that say why something was refused, by the server's code. */
const keys = {
  refused: 'refused',
  unproven: 'unproven',
  'too-many': 'tooMany',
  'link-over': 'linkOver',
  'wrong-password': 'wrongPassword',
  'last-head': 'lastHead',
  'member-already': 'memberAlready',
  'not-allowed': 'notAllowed',
  'others-belong': 'othersBelong',
  'in-charge': 'inCharge',
  'wrong-passkey': 'wrongPasskey',
  'passkey-known': 'passkeyKnown',
  'passkey-cancelled': 'passkeyCancelled',
} as const;

interface Refused {
  readonly code: string;
  readonly reason?: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Key of the sentence under `problem` of the accounts’ texts; null where single fields say what is wrong. */
export function problemKey(problem: Refused | null) {
  if (!problem || Object.keys(problem.fields).length > 0) return null;
  if (problem.code === 'offline') return 'offline' as const;
  const { reason = '' } = problem;
  return reason in keys ? keys[reason as keyof typeof keys] : ('failed' as const);
}
