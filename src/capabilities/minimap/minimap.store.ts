import { createStore } from 'zustand/vanilla';

const rememberedAs = 'minimap';

/** Whether this person has the map open; folded at first where there is little room. */
export const minimapStore = createStore(() => ({ open: remembered() ?? roomy() }));

export function toggleMinimap(): void {
  const open = !minimapStore.getState().open;
  minimapStore.setState({ open });
  try {
    localStorage.setItem(rememberedAs, open ? 'open' : 'folded');
  } catch {
    // storage may be forbidden: then it is not remembered
  }
}

function remembered(): boolean | null {
  try {
    const said = localStorage.getItem(rememberedAs);
    return said === null ? null : said === 'open';
  } catch {
    return null;
  }
}

function roomy(): boolean {
  return globalThis.matchMedia?.('(width > 1000px) and (height > 720px)').matches ?? false;
}
