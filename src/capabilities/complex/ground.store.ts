import { createStore } from 'zustand/vanilla';
import type { Ground } from '#capabilities/buildings/manifest.ts';
import type { Terrain } from '#capabilities/complex/place.ts';

/** The ground as this browser has it: heights to stand on, names to write. */
export interface GroundState {
  readonly terrain: Terrain | null;
  readonly ground: Ground | null;
  readonly problem: 'unreachable' | null;
}

export const groundStore = createStore<GroundState>(() => ({
  terrain: null,
  ground: null,
  problem: null,
}));
