import { useEffect } from 'react';
import { commands } from '#app/commands.ts';
import { dialogStore } from '#app/dialog.ts';
import { settingsStore } from '#app/settings.ts';
import { commandFor } from '#view/command.ts';

/** Runs the command of a key; while a dialog is open the keys are its own, and single characters run none where they are switched off. */
export function useCommandKeys(): void {
  useEffect(() => {
    let dialogWasOpen = false;
    const before = () => {
      dialogWasOpen = dialogStore.getState().open !== null;
    };
    const after = (event: KeyboardEvent) => {
      if (dialogWasOpen) return;
      if (event.key.length === 1 && !settingsStore.getState().shortcuts) return;
      const command = commandFor(event, isTyping(event.target), Object.values(commands));
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', before, { capture: true });
    window.addEventListener('keydown', after);
    return () => {
      window.removeEventListener('keydown', before, { capture: true });
      window.removeEventListener('keydown', after);
    };
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
