import { type SQL, sql } from 'drizzle-orm';
import type { Basis, Unit } from '#capabilities/figures/figure.ts';
import type { LocalText } from '#shared/localText.ts';

/**
 * One line of the quarterly figures. `value` is an SQL expression for one number, null where there is none; it may use
 * `quarterSpan`. What is `at-end` is counted as of now and kept when the quarter ends, so it must not use it.
 */
export interface FigureSource {
  /** Names it for ever: kept values stand under it. */
  readonly id: string;
  readonly label: LocalText;
  /** A part of the figure above it. */
  readonly part?: boolean;
  readonly unit?: Unit;
  readonly basis: Basis;
  readonly value: SQL;
}

export interface FigureGroup {
  readonly id: string;
  readonly title: LocalText;
  readonly figures: readonly FigureSource[];
}

/** The quarter that a value is asked for: moments from `begins` up to `ends`, days from `first` up to `next`. */
export const quarterSpan = {
  begins: sql.raw('quarter.begins'),
  ends: sql.raw('quarter.ends'),
  first: sql.raw('quarter.first'),
  next: sql.raw('quarter.next'),
} as const;
