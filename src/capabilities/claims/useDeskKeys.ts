import { type RefObject, useEffect } from 'react';

/** Keys of the desk while the focus is in its panel: j and k go on and back, a approves, r goes to the reason. */
export function useDeskKeys(desk: RefObject<HTMLElement | null>, go: (by: number) => void): void {
  useEffect(() => {
    const panel = desk.current?.closest<HTMLElement>('[data-panels]');
    const marked = (key: string) => desk.current?.querySelector<HTMLElement>(`[data-key="${key}"]`);
    const acts: Readonly<Record<string, () => void>> = {
      j: () => go(1),
      k: () => go(-1),
      a: () => marked('a')?.click(),
      r: () => marked('r')?.focus(),
    };
    const onKey = (event: KeyboardEvent): void => {
      const writing = /^(?:INPUT|TEXTAREA|SELECT)$/.test((event.target as HTMLElement).tagName);
      const act = acts[event.key];
      if (!act || writing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    panel?.addEventListener('keydown', onKey);
    return () => panel?.removeEventListener('keydown', onKey);
  }, [desk, go]);
}
