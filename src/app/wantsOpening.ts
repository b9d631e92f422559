import type { View } from '#view/view.store.ts';

const rememberedAs = 'opened';

/** Whether the opening plays: on a first visit to the home view, seen, with motion welcome and no quality asked for by the address. */
export function wantsOpening(
  view: Pick<View, 'choice' | 'page' | 'camera' | 'query' | 'sector' | 'time'>,
  window: Pick<Window, 'matchMedia' | 'localStorage' | 'document' | 'location'>,
): boolean {
  const plain =
    !view.choice && !view.page && !view.camera && !view.query && !view.sector && !view.time;
  if (!plain || new URLSearchParams(window.location.search).has('quality')) return false;
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return false;
  if (window.document.visibilityState !== 'visible') return false;
  try {
    return window.localStorage.getItem(rememberedAs) === null;
  } catch {
    return false;
  }
}

/** Remembers that the opening was shown here. */
export function rememberOpening(storage: Pick<Storage, 'setItem'>): void {
  try {
    storage.setItem(rememberedAs, 'yes');
  } catch {
    // private windows see it again
  }
}
