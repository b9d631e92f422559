/** What a buyer weighs; each at least 0, not all 0. */
export interface Weights {
  readonly price: number;
  readonly lead: number;
  readonly certificates: number;
  readonly distance: number;
}

export interface ScoredSupplier {
  readonly supplier: string;
  /** Net of the whole in minor units; null where a line is missing. */
  readonly landed: bigint | null;
  readonly leadDays: number | null;
  /** Wanted certificates that are held, and how many are wanted. */
  readonly certificates: { readonly held: number; readonly wanted: number };
  /** Metres from works to works; null where it lies outside. */
  readonly metres: number | null;
}

/** Metres that count as next door. */
const nextDoor = 500;

/**
 * Points of each supplier, 0 to 100: every quality against the best of all, weighed. What is not stated earns nothing;
 * who does not answer every line is not ranked (null), since a part is not cheaper than the whole.
 */
export function scoreSuppliers(
  suppliers: readonly ScoredSupplier[],
  weights: Weights,
): Map<string, number | null> {
  const all = weights.price + weights.lead + weights.certificates + weights.distance;
  const whole = suppliers.flatMap(({ landed }) => landed ?? []);
  const cheapest = whole.reduce((min, one) => (one < min ? one : min), whole[0] ?? 0n);
  const leads = suppliers.flatMap(({ leadDays }) => leadDays ?? []);
  const fastest = Math.min(...leads);
  return new Map(
    suppliers.map(({ supplier, landed, leadDays, certificates, metres }) => {
      if (landed === null || all <= 0) return [supplier, null];
      const price = landed === 0n ? 1 : Number((cheapest * 1_000_000n) / landed) / 1_000_000;
      const lead = leadDays === null ? 0 : (fastest + 1) / (leadDays + 1);
      const held = certificates.wanted === 0 ? 1 : certificates.held / certificates.wanted;
      const near = metres === null ? 0 : nextDoor / Math.max(nextDoor, metres);
      const sum =
        weights.price * price +
        weights.lead * lead +
        weights.certificates * held +
        weights.distance * near;
      return [supplier, Math.round((1000 * sum) / all) / 10];
    }),
  );
}
