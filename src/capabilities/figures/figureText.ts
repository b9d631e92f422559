import type { Basis, Unit } from '#capabilities/figures/figure.ts';
import type { Language } from '#shared/language.ts';

const unknown = '—';

/** What is shown of a figure, or of a country's visits, in a row of numbers. */
export interface Shown {
  readonly unit: Unit;
  readonly basis: Basis;
  /** The chosen quarter first. */
  readonly values: readonly (number | null)[];
}

/** A value as people read it; a dash where nothing is known, which is not zero. */
export function valueText(value: number | null, unit: Unit, language: Language): string {
  if (value === null) return unknown;
  const digits = unit === 'hours' ? 1 : 0;
  return value.toLocaleString(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A change with its sign: +3, −2, 0. */
export function changeText(change: number | null, unit: Unit, language: Language): string {
  if (change === null) return unknown;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  return `${sign}${valueText(Math.abs(change), unit, language)}`;
}
