import type { FormGrid } from '#server/form.ts';
import { cellHeight, writeCell } from '#server/formCellText.ts';
import { drawFrame } from '#server/formFrame.ts';
import { formStyle, lookOf } from '#server/formStyle.ts';
import type { Pdf } from '#server/pdfText.ts';
import { type PlacedCell, placeCells } from '#server/placeCells.ts';

type Placing = ReturnType<typeof placeCells>;

interface Laid extends Placing {
  readonly xs: readonly number[];
  readonly heights: readonly number[];
}

/** Draws a grid from the present height down; rows stand whole on a page, and each page repeats its head. */
export function drawGrid(pdf: Pdf, grid: FormGrid, stamp: (box: StampBox) => void): void {
  const { doc, body, bottom } = pdf;
  const laid = layOut(pdf, grid);
  const head = Array.from({ length: grid.head ?? 0 }, (_, row) => row);
  const sum = (rows: readonly number[]): number =>
    rows.reduce((all, row) => all + (laid.heights[row] as number), 0);
  const groups = groupsOf(grid, laid, head.length);
  const table = doc.struct('Table');
  body.add(table);
  let page = [...head];
  const flush = (): void => {
    drawRows(pdf, table, laid, page, stamp);
    page = [];
  };
  if (doc.y + sum([...head, ...(groups[0] ?? [])]) > bottom && doc.y > formStyle.margins.top)
    doc.addPage();
  for (const group of groups) {
    const isBegun = page.length > head.length;
    if (isBegun && doc.y + sum(page) + sum(group) > bottom) {
      flush();
      doc.addPage();
      page = [...head];
    }
    page.push(...group);
  }
  flush();
  table.end();
}

/** Where a stamp goes: the right end of a cell. */
export interface StampBox {
  readonly right: number;
  readonly middle: number;
}

function layOut({ doc, width }: Pdf, { widths, rows }: FormGrid): Laid {
  const all = widths.reduce((sum, one) => sum + one, 0);
  const xs: number[] = [formStyle.margins.left];
  for (const one of widths) xs.push((xs.at(-1) as number) + (one * width) / all);
  const placing = placeCells(rows, widths.length);
  const heights: number[] = rows.map(({ cells }) =>
    cells.some(({ look }) => look !== 'note') ? formStyle.leastRow : 0,
  );
  const most = doc.page.height - formStyle.margins.top - formStyle.margins.bottom - 80;
  const taller = [...placing.placed].sort((one, other) => one.down - other.down);
  for (const { cell, row, column, span, down } of taller) {
    const room = (xs[column + span] as number) - (xs[column] as number);
    const wanted = Math.min(most, cellHeight(doc, cell, room));
    const has = heights.slice(row, row + down).reduce((sum, one) => sum + one, 0);
    const last = row + down - 1;
    if (wanted > has) heights[last] = (heights[last] as number) + wanted - has;
  }
  return { ...placing, xs, heights };
}

/** Rows that stay on one page, below the head. */
function groupsOf({ rows }: FormGrid, { placed }: Laid, from: number): number[][] {
  const groups: number[][] = [];
  const ends = rows.map(() => 0);
  for (const { row, down } of placed) ends[row] = Math.max(ends[row] as number, row + down);
  let until = 0;
  for (let row = from; row < rows.length; row++) {
    if (row < until || (rows[row]?.joined && groups.length > 0)) groups.at(-1)?.push(row);
    else groups.push([row]);
    until = Math.max(until, ends[row] as number);
  }
  return groups;
}

function drawRows(
  { doc }: Pdf,
  table: PDFKit.PDFStructureElement,
  laid: Laid,
  rows: readonly number[],
  stamp: (box: StampBox) => void,
): void {
  const { xs, heights, placed } = laid;
  const ys: number[] = [doc.y];
  for (const row of rows) ys.push((ys.at(-1) as number) + (heights[row] as number));
  const boxOf = ({ row, column, span, down }: PlacedCell) => {
    const at = rows.indexOf(row);
    const [x, y] = [xs[column] as number, ys[at] as number];
    return {
      x,
      y,
      width: (xs[column + span] as number) - x,
      height: (ys[at + down] as number) - y,
    };
  };
  const own = rows.map((row) => placed.filter((one) => one.row === row));
  const artifact = (draw: () => void): void => {
    doc.markContent('Artifact', { type: 'Layout' });
    draw();
    doc.endMarkedContent();
  };
  artifact(() => {
    for (const one of own.flat()) {
      const { fill } = lookOf(one.cell.look);
      const { x, y, width, height } = boxOf(one);
      if (fill) doc.rect(x, y, width, height).fill(fill);
    }
    drawFrame(doc, { xs, ys, at: (row, column) => laid.at(rows[row] as number, column) });
  });
  for (const cells of own) {
    const line = doc.struct('TR');
    table.add(line);
    for (const one of cells) {
      const tag = ['label', 'head'].includes(one.cell.look ?? '') ? 'TH' : 'TD';
      line.add(doc.struct(tag, {}, [() => writeCell(doc, one.cell, boxOf(one))]));
    }
    line.end();
  }
  for (const one of own.flat().filter(({ cell }) => cell.stamped !== undefined)) {
    const { x, y, width, height } = boxOf(one);
    stamp({ right: x + width, middle: y + height / 2 });
  }
  doc.x = formStyle.margins.left;
  doc.y = ys.at(-1) as number;
}
