import { createStore } from 'zustand/vanilla';
import type { Facts } from '#capabilities/styles/facts.ts';
import type { StyleId } from '#capabilities/styles/styleScale.ts';

export type FactsRead =
  | { readonly state: 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly value: Facts };

/** Colours of all features in one style, by the feature numbers of one facts file. */
export interface Painted {
  readonly style: StyleId;
  readonly url: string;
  readonly colours: Uint32Array;
  /** What stands for clay beside these colours, sRGB hex. */
  readonly unknown: string;
}

interface Styles {
  /** Facts of the file last asked for; null until a style wants them. */
  readonly facts: (FactsRead & { readonly url: string }) | null;
  /** What the scene wears; null is what the tiles brought, the sectors. */
  readonly painted: Painted | null;
  /** Features of the class that stands out alone. */
  readonly only: readonly number[] | null;
}

export const styleStore = createStore<Styles>(() => ({ facts: null, painted: null, only: null }));
