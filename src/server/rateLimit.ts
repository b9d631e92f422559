/** Counts per address within a sliding window; keeps at most 10,000 addresses. */
export interface RateLimit {
  /** Seconds to wait, or 0 when this one is counted and may pass. */
  wait(address: string, now: number): number;
}

/** `most` requests of one address within `seconds`, per process. */
export function rateLimit(most: number, seconds: number): RateLimit {
  const seen = new Map<string, number[]>();
  return {
    wait(address, now) {
      const since = now - seconds * 1000;
      const times = (seen.get(address) ?? []).filter((time) => time > since);
      seen.delete(address);
      seen.set(address, times);
      if (times.length >= most) return Math.ceil(((times[0] as number) - since) / 1000);
      times.push(now);
      if (seen.size > 10_000) seen.delete(seen.keys().next().value as string);
      return 0;
    },
  };
}
