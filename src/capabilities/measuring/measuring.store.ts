import { createStore } from 'zustand/vanilla';
import type { Measure, MeasuredPoint, MeasureKind } from '#capabilities/measuring/measure.ts';

export interface Measuring {
  /** What is measured by the next press; null while presses choose things. */
  readonly kind: MeasureKind | null;
  /** Points set so far. */
  readonly draft: readonly MeasuredPoint[];
  /** Where the pointer would set the next one. */
  readonly pointer: MeasuredPoint | null;
  readonly done: readonly Measure[];
}

/** What is measured on this page; gone with it. */
export const measuringStore = createStore<Measuring>(() => ({
  kind: null,
  draft: [],
  pointer: null,
  done: [],
}));
