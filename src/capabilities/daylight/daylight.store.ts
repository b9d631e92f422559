import { createStore } from 'zustand/vanilla';

/** Whether the day runs by itself. */
export const daylightStore = createStore<{ readonly playing: boolean }>(() => ({ playing: false }));
