import { labelFont } from '#scene/dressLabel.ts';
import { labelContrast, type PixelBox } from './labelInk.ts';
import type { Photograph } from './photograph.ts';
import type { Verdict } from './verdict.ts';
import type { View } from './views.ts';

/** (e) Names: not many, large enough, legible on what lies behind them, whole. */
export function judgeLabels(
  view: View,
  { png, labels }: Photograph,
  bare: Photograph,
  known: ReadonlySet<string>,
): Verdict[] {
  const { ratio, width, height } = view.size;
  const sizes = labels.map(({ style, text }) =>
    Number.parseFloat(
      labelFont({ id: '', style, text, at: [0, 0, 0], weight: 0 }).split(' ')[1] as string,
    ),
  );
  const contrasts = labels
    .map(({ text, box }) => ({
      text,
      ratio: labelContrast(
        png,
        bare.png,
        box.map((side) => side * ratio) as unknown as PixelBox,
        view.dark,
      ),
    }))
    .toSorted((a, b) => a.ratio - b.ratio);
  const poor = contrasts.filter((one) => one.ratio < 4.5);
  const cut = labels.filter(
    ({ text, box: [left, top, right, bottom] }) =>
      !known.has(text) || left < 0 || top < 0 || right > width || bottom > height,
  );
  const smallest = Math.min(...sizes);
  return [
    {
      test: 'e',
      what: `${view.name}: names`,
      figure: String(labels.length),
      limit: '1–25',
      passed: labels.length > 0 && labels.length <= 25,
    },
    {
      test: 'e',
      what: `${view.name}: the smallest letters`,
      figure: `${smallest} px`,
      limit: '≥ 12 px',
      passed: smallest >= 12,
    },
    {
      test: 'e',
      what: `${view.name}: contrast of the least legible name`,
      figure: `${contrasts[0]?.ratio.toFixed(1)} : 1 (${contrasts[0]?.text}); ${poor.length} below`,
      limit: '≥ 4.5 : 1',
      passed: poor.length === 0 && labels.length > 0,
    },
    {
      test: 'e',
      what: `${view.name}: names cut or unknown`,
      figure: `${cut.length}${cut.map(({ text }) => ` “${text}”`).join('')}`,
      limit: '0',
      passed: cut.length === 0,
    },
  ];
}

/** Share of the window where the scene itself is on top, 0 … 1, by a grid of points; runs in the page. */
export function freeShare(): number {
  const steps = 100;
  let free = 0;
  for (let i = 0; i < steps * steps; i++) {
    const x = ((i % steps) + 0.5) * (innerWidth / steps);
    const y = (Math.floor(i / steps) + 0.5) * (innerHeight / steps);
    if (document.elementFromPoint(x, y)?.closest('[data-scene]')) free++;
  }
  return free / steps ** 2;
}
