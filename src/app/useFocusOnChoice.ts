import { useEffect, useRef } from 'react';
import { useView } from '#view/useView.ts';

/**
 * Moves the focus to the panel that opens when the choice was made in a panel, and back to where it was when it closes.
 * A choice made in the scene leaves the focus there.
 */
export function useFocusOnChoice(): void {
  const choice = useView((view) => view.choice);
  const opener = useRef<HTMLElement | null>(null);
  const lastFocus = useRef<HTMLElement | null>(null);
  const before = useRef(choice);

  useEffect(() => {
    const remember = (event: FocusEvent) => {
      lastFocus.current = event.target as HTMLElement;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);

  useEffect(() => {
    if (before.current === choice) return;
    const opening = before.current === null;
    before.current = choice;
    const from = lastFocus.current;
    const inPanels = from?.closest('[data-panels]') !== null && from !== null;
    const lost = document.activeElement === document.body;
    if (choice && (inPanels || lost) && from) {
      if (opening) opener.current = from;
      document.getElementById('panel-title')?.focus();
    } else if (choice && opening) {
      opener.current = null;
    } else if (!choice && lost) {
      const back = opener.current?.isConnected ? opener.current : null;
      (back ?? document.getElementById('list-title'))?.focus();
    }
  }, [choice]);
}
