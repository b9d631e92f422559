import { useEffect } from 'react';
import type { SheetHeight } from '#ui/Sheet.tsx';
import { useView } from '#view/useView.ts';
import { viewStore } from '#view/view.store.ts';

/** Tells the scene which edges the panels cover, so that a chosen thing stands in the middle of what is left. */
export function useCover(sheet: SheetHeight): void {
  const chosen = useView((view) => view.page?.name ?? view.choice !== null);
  const picking = useView((view) => view.picking);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panels stand elsewhere after either
  useEffect(() => {
    const measure = () => viewStore.setState({ cover: measureCover() });
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [chosen, sheet, picking]);
}

function measureCover() {
  const cover = { top: 0, right: 0, bottom: 0, left: 0 };
  if (matchMedia('(width <= 700px)').matches) {
    const share = { peek: 0.14, half: 0.41, full: 0.41 };
    const sheet = document.querySelector<HTMLElement>('[data-sheet]')?.dataset.sheet;
    cover.bottom = Math.round(innerHeight * share[(sheet ?? 'peek') as SheetHeight]);
    return cover;
  }
  for (const panel of document.querySelectorAll('[data-panels]')) {
    if (getComputedStyle(panel).visibility === 'hidden') continue;
    const { left, right } = panel.getBoundingClientRect();
    if (left < innerWidth / 2) cover.left = Math.max(cover.left, Math.round(right));
    else cover.right = Math.max(cover.right, Math.round(innerWidth - left));
  }
  return cover;
}
