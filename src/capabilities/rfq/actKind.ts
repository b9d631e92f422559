/** What is noted of both sides of a request. */
export const actKinds = [
  ...(['send', 'close', 'invite', 'new-round', 'award', 'end', 'cancel', 'answer'] as const),
  ...(['quote', 'decline', 'ask', 'withdraw'] as const),
];
export type ActKind = (typeof actKinds)[number];
