/**
 * Asks again and again for a sign of life and calls `silent` once where one is not given within `most` milliseconds;
 * answers a way to stop.
 */
export function watchPulse(
  ask: () => Promise<unknown>,
  most: number,
  silent: () => void,
): () => void {
  let since: number | null = null;
  const timer = setInterval(() => {
    if (since === null) {
      since = performance.now();
      ask().then(
        () => {
          since = null;
        },
        () => clearInterval(timer),
      );
    } else if (performance.now() - since > most) {
      clearInterval(timer);
      silent();
    }
  }, most / 12);
  timer.unref();
  return () => clearInterval(timer);
}
