import { proofKey, tryKey, tryKinds } from '#capabilities/accounts/tryKey.ts';
import type { PersonPart } from '#server/personPart.ts';
import { rateCount } from '#server/rateCount.ts';

/** Counts that limit tries, kept under hashes for an hour at most; those that hang on machines too cannot be found. */
export const triesOfPerson = (secret: string): PersonPart => ({
  name: 'tries',
  columns: ['rate_count.key'],
  read: async () => undefined,
  async forget(tx, { id, email }) {
    const rates = rateCount(tx, secret);
    for (const kind of tryKinds) await rates.forget(tryKey(kind, email));
    await rates.forget(proofKey(id));
    return 0;
  },
});
