const minute = 60_000;

/** How long is left of some milliseconds, in whole units of the two largest that matter; null where nothing is. */
export function remaining(ms: number): {
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
} | null {
  if (ms <= 0) return null;
  const all = Math.max(1, Math.floor(ms / minute));
  const [days, hours, minutes] = [Math.floor(all / 1440), Math.floor(all / 60) % 24, all % 60];
  const unit = days > 0 ? 'days' : hours > 0 ? 'hours' : 'minutes';
  return { unit, days, hours, minutes };
}
