import { formStyle, lookOf } from '#server/formStyle.ts';
import type { PlacedCell } from '#server/placeCells.ts';

const isFramed = (placed: PlacedCell | null): placed is PlacedCell =>
  placed !== null && lookOf(placed.cell.look).framed;

/** How heavy the line between two neighbours is; null where there is none. */
export function lineBetween(
  one: PlacedCell | null,
  other: PlacedCell | null,
): 'heavy' | 'light' | null {
  if (one === other || (!isFramed(one) && !isFramed(other))) return null;
  return isFramed(one) && isFramed(other) ? 'light' : 'heavy';
}

interface Lattice {
  /** Left edge of each column, and the right edge of the last. */
  readonly xs: readonly number[];
  /** Upper edge of each row, and the lower edge of the last. */
  readonly ys: readonly number[];
  at(row: number, column: number): PlacedCell | null;
}

/** Draws the lines of a lattice: light between framed cells, heavy around them. */
export function drawFrame(doc: PDFKit.PDFDocument, { xs, ys, at }: Lattice): void {
  const within = (row: number, column: number): PlacedCell | null =>
    row < 0 || column < 0 || row >= ys.length - 1 || column >= xs.length - 1
      ? null
      : at(row, column);
  const x = (column: number): number => xs[column] as number;
  const y = (row: number): number => ys[row] as number;
  for (const weight of ['light', 'heavy'] as const) {
    for (let row = 0; row < ys.length; row++) {
      for (let column = 0; column < xs.length; column++) {
        const own = within(row, column);
        if (column < xs.length - 1 && lineBetween(within(row - 1, column), own) === weight)
          doc.moveTo(x(column), y(row)).lineTo(x(column + 1), y(row));
        if (row < ys.length - 1 && lineBetween(within(row, column - 1), own) === weight)
          doc.moveTo(x(column), y(row)).lineTo(x(column), y(row + 1));
      }
    }
    const { width, ink } = formStyle.lines[weight];
    doc.lineWidth(width).lineCap('square').stroke(ink);
  }
}
