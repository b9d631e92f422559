import { daylightStore } from '#capabilities/daylight/daylight.store.ts';
import { openingTime } from '#capabilities/daylight/openingTime.ts';
import { atMinute, dayOf, minuteOf, minutesOfDay } from '#capabilities/daylight/placeTime.ts';
import { showTime } from '#capabilities/daylight/showTime.command.ts';
import { viewStore } from '#view/view.store.ts';

/** Minutes of the place that pass in one second, and how often the light is set anew, ms. */
const minutesASecond = 45;
const everyMs = 80;

let stop: (() => void) | null = null;

/** Lets the rest of the shown day run, from its beginning where it is over; any input, a hidden tab or midnight ends it. */
export function playDay(): void {
  stopDay();
  const shown = viewStore.getState().time ?? openingTime;
  const day = dayOf(shown);
  let minute = minuteOf(shown) >= minutesOfDay - 15 ? 0 : minuteOf(shown);
  let last = performance.now();
  const step = (): void => {
    const now = performance.now();
    minute += ((now - last) / 1000) * minutesASecond;
    last = now;
    showTime(atMinute(day, minute));
    if (minute >= minutesOfDay - 1) stopDay();
  };
  const timer = setInterval(step, everyMs);
  const abort = new AbortController();
  const ends = { signal: abort.signal, capture: true };
  for (const input of ['pointerdown', 'keydown', 'wheel'] as const)
    window.addEventListener(input, (event) => isPlayButton(event.target) || stopDay(), ends);
  document.addEventListener('visibilitychange', stopDay, ends);
  stop = () => {
    clearInterval(timer);
    abort.abort();
  };
  daylightStore.setState({ playing: true });
}

/** Stops where it is. */
export function stopDay(): void {
  stop?.();
  stop = null;
  daylightStore.setState({ playing: false });
}

/** The button that plays also stops: its own press must not stop and start at once. */
const isPlayButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-plays-day]') !== null;
