import { createStore } from 'zustand/vanilla';
import type { Sight } from '#capabilities/minimap/viewFootprint.ts';

/** How the camera looks at the ground now, and where it is heading to; written with each frame in which it moves. */
interface Footprint {
  /** Null until the first frame. */
  readonly sight: Sight | null;
  readonly x: number;
  readonly z: number;
  /** Degrees down from level. */
  readonly pitch: number;
}

export const footprintStore = createStore<Footprint>(() => ({
  sight: null,
  x: 0,
  z: 0,
  pitch: 30,
}));
