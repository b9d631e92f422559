import type { CellObject, Image, Sheet } from 'write-excel-file/node';
import type { Form, FormCell } from '#server/form.ts';
import { lineBetween } from '#server/formFrame.ts';
import { type FormLattice, formLattice, type SheetCell } from '#server/formLattice.ts';
import { formStyle, lookOf } from '#server/formStyle.ts';
import type { PlacedCell } from '#server/placeCells.ts';
import { sheetName, sheetText } from '#server/sheetText.ts';

type Content = Image['content'];

/** Points of a form for one digit of a sheet’s column: forms are written somewhat larger there. */
const pointsOfDigit = 4.4;
/** Points of a line of text in a cell. */
const pointsOfLine = 13;
/** Points of a row that is not between grids. */
const leastHeight = 19;
const borders = { light: 'thin', heavy: 'medium' } as const;

/** A form as a sheet: cells merged as they lie on paper, numbers as numbers. */
export function formSheet(form: Form): Sheet<Content> {
  const lattice = formLattice(form);
  const { cells, rows, columns } = lattice;
  const digits = columns.map((points) => points / pointsOfDigit);
  for (const { cell, column, span } of cells) {
    if (cell.number && span === 1)
      digits[column] = Math.max(digits[column] as number, cell.text.length + 2);
  }
  const heights = heightsOf(lattice, digits);
  const data: (CellObject | null)[][] = Array.from({ length: rows }, () =>
    columns.map(() => null as CellObject | null),
  );
  for (const one of cells) {
    (data[one.row] as (CellObject | null)[])[one.column] = {
      ...heldBy(one),
      ...drawnAs(one, lattice),
    };
  }
  for (const [row, height] of heights.entries()) {
    const line = data[row] as (CellObject | null)[];
    const own = line.find((cell) => cell !== null);
    const free = columns.findIndex((_, column) => lattice.at(row, column) === null);
    if (own) own.height = height;
    else if (free >= 0) line[free] = { height };
  }
  const stamped = cells.find(({ cell }) => cell.stamped !== undefined);
  return {
    sheet: sheetName(form.title),
    showGridLines: false,
    columns: digits.map((width) => ({ width })),
    data,
    ...(form.stamp && stamped && { images: [stampOf(form.stamp, stamped, digits, heights)] }),
  };
}

function heldBy({ cell }: SheetCell): CellObject {
  if (cell.number) return { ...cell.number, type: Number };
  if (cell.turned === 'stacked')
    return { value: sheetText([...cell.text].join('\n')), type: String };
  const text = cell.stamped ? `${cell.text}   ${cell.stamped}` : cell.text;
  return text === '' ? {} : { value: sheetText(text), type: String };
}

function drawnAs(one: SheetCell, lattice: FormLattice): CellObject {
  const { cell, row, column, span, down } = one;
  const { font, size, ink, fill, align } = lookOf(cell.look);
  const side = cell.align ?? (cell.number ? 'right' : align);
  const line = (other: PlacedCell | null) => lineBetween(other, one.placed);
  const lines = {
    top: line(lattice.at(row - 1, column)),
    bottom: line(lattice.at(row + down, column)),
    left: line(lattice.at(row, column - 1)),
    right: line(lattice.at(row, column + span)),
  };
  return {
    ...{
      columnSpan: span,
      rowSpan: down,
      wrap: !cell.number && !cell.oneLine,
      alignVertical: 'center',
    },
    align: side,
    ...{ fontSize: size + 1, textColor: ink },
    ...(side !== 'center' && { indent: 1 }),
    ...(font === 'bold' && { fontWeight: 'bold' }),
    ...(fill && { backgroundColor: fill }),
    ...(cell.turned === 'upwards' && { textRotation: 90 }),
    ...(lines.top && { topBorderStyle: borders[lines.top] }),
    ...(lines.bottom && { bottomBorderStyle: borders[lines.bottom] }),
    ...(lines.left && { leftBorderStyle: borders[lines.left] }),
    ...(lines.right && { rightBorderStyle: borders[lines.right] }),
  };
}

/** Lines that a text takes in so many digits; a Hangul syllable takes two. */
function linesOf({ text, number, oneLine, turned }: FormCell, digits: number): number {
  if (number || oneLine || turned) return 1;
  return text.split('\n').reduce((sum, line) => {
    const width = [...line].reduce((all, sign) => all + (sign > '\u10ff' ? 2 : 1.05), 0);
    return sum + Math.max(1, Math.ceil(width / Math.max(1, digits - 1)));
  }, 0);
}

/** Points of each row: merged cells do not grow by themselves. */
function heightsOf({ cells, rows }: FormLattice, digits: readonly number[]): number[] {
  const heights = new Array<number>(rows).fill(0);
  for (const { cell, row, column, span, down } of [...cells].sort((a, b) => a.down - b.down)) {
    const width = digits.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const wanted = linesOf(cell, width) * pointsOfLine * (lookOf(cell.look).size / 8.5) + 5;
    const has = heights.slice(row, row + down).reduce((sum, one) => sum + one, 0);
    const last = row + down - 1;
    if (wanted > has) heights[last] = Math.min(400, (heights[last] as number) + wanted - has);
  }
  return heights.map((height) => (height === 0 ? 6 : Math.max(leastHeight, height)));
}

/** Pixels of a digit, and of a point. */
const [pixelsOfDigit, pixelsOfPoint] = [7, 96 / 72];

/** The stamp over the right end of its cell. */
function stampOf(
  stamp: NonNullable<Form['stamp']>,
  { row, column, span, down }: SheetCell,
  digits: readonly number[],
  heights: readonly number[],
): Image {
  const side = Math.round(formStyle.stamp * 1.2 * pixelsOfPoint);
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0);
  const right = sum(digits.slice(0, column + span)) * pixelsOfDigit;
  const middle =
    (sum(heights.slice(0, row)) + sum(heights.slice(row, row + down)) / 2) * pixelsOfPoint;
  const across = cellAt(
    right - side - 8,
    digits.map((one) => one * pixelsOfDigit),
  );
  const downwards = cellAt(
    middle - side / 2,
    heights.map((one) => one * pixelsOfPoint),
  );
  return {
    content: Buffer.from(stamp.bytes),
    contentType: 'image/png',
    ...{ width: side, height: side, dpi: 96 },
    anchor: { row: downwards.at + 1, column: across.at + 1 },
    ...{ offsetX: across.offset, offsetY: downwards.offset },
    description: stamp.alt,
  };
}

/** Which of the sizes in a row a place falls into, and how far. */
function cellAt(place: number, sizes: readonly number[]): { at: number; offset: number } {
  let [at, left] = [0, Math.max(0, place)];
  while (at < sizes.length - 1 && left >= (sizes[at] as number)) left -= sizes[at++] as number;
  return { at, offset: Math.round(left) };
}
