declare global {
  interface Window {
    setTabHidden: (hidden: boolean) => void;
  }
}

/**
 * Runs in a page before its own code: `setTabHidden` makes the page what a browser makes of a tab in the background
 * (headless Chromium never does): hidden, told so, and without animation frames until it is seen again. Self-contained,
 * since it is sent to the browser as text.
 */
export function emulateTab(hiddenAtFirst: boolean): void {
  let hidden = hiddenAtFirst;
  const waiting: [number, FrameRequestCallback][] = [];
  let next = 1e9;
  Object.defineProperty(document, 'hidden', { get: () => hidden });
  Object.defineProperty(document, 'visibilityState', {
    get: () => (hidden ? 'hidden' : 'visible'),
  });
  const [ask, cancel] = [requestAnimationFrame.bind(window), cancelAnimationFrame.bind(window)];
  window.requestAnimationFrame = (callback) => {
    if (!hidden) return ask(callback);
    waiting.push([next, callback]);
    return next++;
  };
  window.cancelAnimationFrame = (id) => {
    const at = waiting.findIndex(([own]) => own === id);
    if (at >= 0) waiting.splice(at, 1);
    else cancel(id);
  };
  window.setTabHidden = (now) => {
    hidden = now;
    document.dispatchEvent(new Event('visibilitychange'));
    if (!hidden) for (const [, callback] of waiting.splice(0)) ask(callback);
  };
}
