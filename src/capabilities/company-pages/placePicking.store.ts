import { createStore } from 'zustand/vanilla';
import type { Gate } from '#capabilities/company-pages/gate.ts';

/** A point on the ground, scene metres. */
export type GroundPoint = Gate['at'];

export interface Asked {
  /** Whose gate it is: the scene shows its sites. */
  readonly company: string;
  /** The field that asks. */
  readonly by: string;
  readonly answer: (point: GroundPoint) => void;
}

interface PlacePicking {
  /** The form that waits for a press on the ground; null while none does. */
  readonly asked: Asked | null;
  /** Gates that stand in the scene now. */
  readonly gates: readonly Pick<Gate, 'name' | 'at'>[];
}

/** What the pages of companies and the scene tell each other of gates. */
export const placePickingStore = createStore<PlacePicking>(() => ({ asked: null, gates: [] }));

export const askPlace = (asked: Asked | null): void => placePickingStore.setState({ asked });
export const showGates = (gates: PlacePicking['gates']): void =>
  placePickingStore.setState({ gates });
