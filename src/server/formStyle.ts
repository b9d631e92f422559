import type { FormLook } from '#server/form.ts';

interface Look {
  readonly font: 'regular' | 'bold';
  /** Points. */
  readonly size: number;
  readonly ink: string;
  readonly fill: string | null;
  readonly framed: boolean;
  readonly align: 'left' | 'center';
}

const [ink, quiet] = ['#1f1c1a', '#5d564d'];
const plain: Look = {
  ...{ font: 'regular', size: 8.5, ink, fill: null, framed: true, align: 'left' },
};

/** Measures of forms on A4, in points, and how their cells look, on paper as in spreadsheets. */
export const formStyle = {
  margins: { top: 40, right: 36, bottom: 46, left: 36 },
  /** Room around the words of a cell. */
  padding: { x: 4, y: 3.1 },
  lineGap: 1.2,
  leastRow: 16,
  /** Room between grids. */
  gap: 7,
  /** Side of the square that a stamp stands in. */
  stamp: 42,
  /** Least size that a number is written in to stay on its line. */
  leastSize: 4.5,
  lines: { heavy: { width: 1, ink }, light: { width: 0.4, ink: '#9b948a' } },
  looks: {
    plain,
    label: { ...plain, fill: '#f3f0ea', ink: '#3d3832', align: 'center' },
    head: { ...plain, font: 'bold', fill: '#e8e3d9', align: 'center' },
    strong: { ...plain, font: 'bold', fill: '#faf7f1' },
    best: { ...plain, font: 'bold', fill: '#e2efe6', ink: '#14532d' },
    marked: { ...plain, fill: '#fbeedb', ink: '#7a3e06' },
    open: { ...plain, size: 9, framed: false },
    large: { ...plain, font: 'bold', size: 12.5, framed: false },
    heading: { ...plain, font: 'bold', size: 23, framed: false, align: 'center' },
    note: { ...plain, size: 7.5, ink: quiet, framed: false },
  } satisfies Record<FormLook, Look>,
} as const;

/** How a cell looks. */
export const lookOf = (look: FormLook = 'plain'): Look => formStyle.looks[look];
