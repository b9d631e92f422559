import { createStore } from 'zustand/vanilla';

/** What the camera sees of the ground now, and where it is heading to; written with each frame in which it moves. */
interface Footprint {
  /** Corners in scene metres: far left, far right, near right, near left; empty until the first frame. */
  readonly ring: readonly (readonly [x: number, z: number])[];
  readonly x: number;
  readonly z: number;
  /** Degrees down from level. */
  readonly pitch: number;
}

export const footprintStore = createStore<Footprint>(() => ({ ring: [], x: 0, z: 0, pitch: 30 }));
