import type { Measure } from '#capabilities/measuring/measure.ts';
import { outlineArea } from '#capabilities/measuring/outlineArea.ts';
import { wayLength } from '#capabilities/measuring/wayLength.ts';
import type { Language } from '#shared/language.ts';

/** A length, metres; kilometres from one on. */
export function lengthText(metres: number, language: Language): string {
  const [value, unit, digits] =
    metres >= 1000 ? [metres / 1000, 'km', 2] : [metres, 'm', metres < 100 ? 1 : 0];
  return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${unit}`;
}

/** An area, ㎡; from a hectare on with hectares beside. */
export function areaText(squareMetres: number, language: Language): string {
  const whole = `${Math.round(squareMetres).toLocaleString(language)} ㎡`;
  if (squareMetres < 10_000) return whole;
  const hectares = squareMetres / 10_000;
  return `${whole} (${hectares.toLocaleString(language, { maximumFractionDigits: hectares < 100 ? 2 : 0 })} ha)`;
}

/** What a measure says; null where it says nothing: too few points, or sides that cross. */
export function resultText(
  { kind, points }: Pick<Measure, 'kind' | 'points'>,
  language: Language,
): string | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  if (kind === 'height') return lengthText(Math.abs(last.y - first.y), language);
  if (kind === 'area') {
    const area = points.length < 3 ? null : outlineArea(points);
    return area === null ? null : areaText(area, language);
  }
  return lengthText(wayLength(points, () => 0).totals.at(-1) ?? 0, language);
}
