import { createStore } from 'zustand/vanilla';
import { chosenQuality, type QualityChoice } from '#scene/quality.ts';

/** What a person sets for this browser; never in the address. */
interface Settings {
  readonly quality: QualityChoice;
  /** Whether single letters and signs run commands (WCAG 2.1.4). */
  readonly shortcuts: boolean;
  /** Whether names stand in the picture. */
  readonly labels: boolean;
}

export const settingsStore = createStore<Settings>(() => ({
  quality: chosenQuality(),
  shortcuts: remembered('shortcuts'),
  labels: remembered('labels'),
}));

/** Switches something on or off and remembers it, where storage is allowed. */
export function switchSetting(name: 'shortcuts' | 'labels', on: boolean): void {
  settingsStore.setState({ [name]: on });
  try {
    localStorage.setItem(name, on ? 'on' : 'off');
  } catch {
    // private windows: it holds for this visit
  }
}

function remembered(name: 'shortcuts' | 'labels'): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}
