import type { Figures } from './measurePage.ts';
import { quantile } from './quantile.ts';

export interface Comparison {
  readonly city: string;
  readonly buildings: number;
  readonly app: readonly Figures[];
  readonly bare: readonly Figures[];
}

const rows: readonly (readonly [key: keyof Figures, label: string, digits: number, per: number])[] =
  [
    ['bytes', 'bytes sent, KB', 0, 1000],
    ['requests', 'files asked for', 0, 1],
    ['firstScriptGzip', 'JavaScript to the first frame, KB gzip', 0, 1000],
    ['scriptGzip', 'JavaScript, KB gzip', 0, 1000],
    ['firstFrame', 'first frame, ms', 0, 1],
    ['complete', 'complete, ms', 0, 1],
    ['settled', 'still picture, ms', 0, 1],
    ['blocking', 'blocking until complete, ms', 0, 1],
    ['frameMedian', 'frame while orbiting, median ms', 1, 1],
    ['frameP95', 'frame while orbiting, p95 ms', 1, 1],
    ['draws', 'draws a frame while orbiting', 0, 1],
    ['triangles', 'triangles a frame while orbiting, thousands', 0, 1000],
    ['idleFrames', 'frames in 5 idle s', 0, 1],
    ['pickP95', 'pick p95, ms', 2, 1],
    ['heapMegabytes', 'JS heap, MB', 1, 1],
    ['gpuMegabytes', 'GPU memory, MB', 1, 1],
  ];

/** Medians of the rounds of one city, the app beside the bare page, as a Markdown table. */
export function benchTable({ city, buildings, app, bare }: Comparison): string {
  const lines = rows.map(([key, label, digits, per]) => {
    const [ours, theirs] = [app, bare].map((rounds) => median(rounds, key) / per) as [
      number,
      number,
    ];
    const ratio = theirs > 0 ? `${(ours / theirs).toFixed(2)} ×` : '';
    return `| ${label} | ${show(ours, digits)} | ${show(theirs, digits)} | ${ratio} |`;
  });
  const rounds = `medians of ${app.length} rounds`;
  return [
    `### ${city}: ${buildings.toLocaleString('en')} buildings, ${rounds}`,
    '',
    '| | app | bare page | ratio |',
    '|---|---:|---:|---:|',
    ...lines,
    '',
  ].join('\n');
}

const show = (value: number, digits: number): string =>
  Number.isNaN(value) ? '–' : value.toFixed(digits);

const median = (rounds: readonly Figures[], key: keyof Figures): number =>
  quantile(
    rounds.map((figures) => figures[key]),
    0.5,
  );
