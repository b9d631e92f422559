import type { Comparison } from './benchTable.ts';
import type { Figures } from './measurePage.ts';
import { quantile } from './quantile.ts';
import type { Verdict } from './verdict.ts';

type Measured = Pick<Comparison, 'city' | 'buildings' | 'app' | 'bare'>;

/** Budgets that hold for any place: figure, how it is told, most. */
const absolute: readonly (readonly [keyof Figures, string, number, (value: number) => string])[] = [
  ['firstScriptGzip', 'JavaScript to the first frame, gzip', 330_000, kilobytes],
  ['blocking', 'blocking until complete', 150, milliseconds],
  ['idleFrames', 'frames in 5 idle s', 0, (value) => value.toFixed(0)],
  ['pickP95', 'pick p95', 1, (value) => `${value.toFixed(2)} ms`],
  ['draws', 'draws a moving frame', 100, (value) => value.toFixed(0)],
  ['triangles', 'triangles a moving frame', 150_000, (value) => value.toFixed(0)],
];
/** The ten thousand buildings that everything is held against. */
const base = 10_000;
const mostGrowth = 1.3;

/** Budgets of design §7: absolute ones, ratios to the bare page at 10 k, and growth from there. */
export function judgeBench(comparisons: readonly Measured[]): Verdict[] {
  const small = comparisons.find(
    ({ buildings, city }) => city !== 'complex' && buildings <= base * 1.2,
  );
  return comparisons.flatMap((comparison) => {
    const { city, app } = comparison;
    const own = absolute.map(([key, what, most, show]) =>
      atMost(`${city}: ${what}`, median(app, key), most, show),
    );
    if (city === 'complex') {
      return [
        ...own,
        atMost('complex: whole start view', median(app, 'bytes'), 600_000, kilobytes),
      ];
    }
    if (comparison === small) return [...own, ...besideBare(comparison)];
    return small ? [...own, ...growth(small, comparison)] : own;
  });
}

function besideBare({ city, app, bare }: Measured): Verdict[] {
  const ratio = (key: keyof Figures): number => median(app, key) / median(bare, key);
  return [
    atMost(`${city}: complete beside the bare page`, ratio('complete'), 1.4, times),
    atMost(`${city}: frame p95 beside the bare page`, ratio('frameP95'), 1.3, times),
    atMost(`${city}: JS heap`, median(app, 'heapMegabytes'), 25, (mb) => `${mb.toFixed(1)} MB`),
  ];
}

function growth(small: Measured, large: Measured): Verdict[] {
  const grown = (key: keyof Figures): number => median(large.app, key) / median(small.app, key);
  return (['complete', 'frameP95'] as const).map((key) =>
    atMost(`${large.city}: ${key} against ${small.city}`, grown(key), mostGrowth, times),
  );
}

function atMost(
  what: string,
  value: number,
  most: number,
  show: (value: number) => string,
): Verdict {
  return { what, figure: show(value), limit: `≤ ${show(most)}`, passed: value <= most };
}

const median = (rounds: readonly Figures[], key: keyof Figures): number =>
  quantile(
    rounds.map((figures) => figures[key]),
    0.5,
  );

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`;
}
function milliseconds(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}
function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}
