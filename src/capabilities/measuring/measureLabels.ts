import { isMeasured, type Measure, type MeasuredPoint } from '#capabilities/measuring/measure.ts';
import { lengthText, resultText } from '#capabilities/measuring/resultText.ts';
import { wayLength } from '#capabilities/measuring/wayLength.ts';
import type { Language } from '#shared/language.ts';

/** Figures beside what is measured: running totals along a way, the result at its end or in the middle of an outline. */
export function measureLabels(measures: readonly Measure[], language: Language) {
  return measures.flatMap((measure) => {
    const { id, kind, points } = measure;
    const label = (key: string, text: string, point: MeasuredPoint, weight: number) => ({
      id: `measure-${id}-${key}`,
      style: 'measure' as const,
      text,
      at: [point.x, point.y, point.z] as const,
      weight,
    });
    const result = isMeasured(measure) ? resultText(measure, language) : null;
    const last = points.at(-1);
    if (result === null || !last) return [];
    if (kind === 'area') return [label('area', result, middleOf(points), Infinity)];
    if (kind === 'height') {
      const top = points.reduce((a, b) => (b.y > a.y ? b : a), last);
      return [label('height', result, top, Infinity)];
    }
    const { totals } = wayLength(points, () => 0);
    return [
      ...points
        .slice(1, -1)
        .map((point, i) =>
          label(`${i}`, lengthText(totals[i + 1] as number, language), point, 500),
        ),
      label('total', result, last, Infinity),
    ];
  });
}

function middleOf(points: readonly MeasuredPoint[]): MeasuredPoint {
  const mean = (key: keyof MeasuredPoint): number =>
    points.reduce((sum, point) => sum + point[key], 0) / points.length;
  return { x: mean('x'), y: mean('y'), z: mean('z') };
}
