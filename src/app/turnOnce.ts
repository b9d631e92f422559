/** How long something turns that somebody asked to see, ms. */
const turnMs = 8000;

let now = 0;

/** Tells angles from 0 to once round, frame by frame, slow at first and last; another turn or `ends` ends it. */
export function turnOnce(ends: AbortSignal, show: (radians: number) => void): void {
  const mine = ++now;
  let began: number | null = null;
  const tick = (at: number): void => {
    if (ends.aborted || mine !== now) return;
    began ??= at;
    const share = Math.min(1, (at - began) / turnMs);
    show(share * 2 * Math.PI - Math.sin(share * 2 * Math.PI));
    if (share < 1) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
