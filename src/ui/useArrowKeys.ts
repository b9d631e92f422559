import type { KeyboardEvent } from 'react';

const steps: Record<'down' | 'across', Record<string, number>> = {
  down: { ArrowDown: 1, ArrowUp: -1 },
  across: { ArrowRight: 1, ArrowLeft: -1 },
};

/** Arrow keys, Home and End move the focus among the visible `[data-row]` elements of a container. */
export function useArrowKeys(way: 'down' | 'across' = 'down') {
  return (event: KeyboardEvent<HTMLElement>) => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')].filter(
      (row) => row.offsetParent !== null,
    );
    const here = rows.indexOf(event.target as HTMLElement);
    if (here < 0) return;
    const step = steps[way][event.key];
    const next =
      event.key === 'Home'
        ? rows[0]
        : event.key === 'End'
          ? rows.at(-1)
          : step && rows[Math.min(rows.length - 1, Math.max(0, here + step))];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}
