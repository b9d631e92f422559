import { createStore } from 'zustand/vanilla';
import type { LocalText } from '#shared/localText.ts';

/** A product's model that stands before its building. */
export interface PlacedModel {
  /** Product by id. */
  readonly product: string;
  readonly name: LocalText;
  /** How many times larger it stands than it is. */
  readonly times: number;
  /** Middle of its foot and its top, scene metres. */
  readonly at: { readonly x: number; readonly y: number; readonly z: number; readonly top: number };
  /** Longest side as it stands, metres. */
  readonly size: number;
  /** Direction from it to its building, degrees clockwise from north. */
  readonly heading: number;
}

interface Placed {
  readonly model: PlacedModel | null;
  /** Counts how often somebody asked to see it: it turns once each time. */
  readonly asked: number;
}

export const placedModelStore = createStore<Placed>(() => ({ model: null, asked: 0 }));
