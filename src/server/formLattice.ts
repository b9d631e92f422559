import type { Form, FormCell, FormGrid } from '#server/form.ts';
import { type PlacedCell, placeCells } from '#server/placeCells.ts';

/** A cell with the rows and columns of the sheet that it takes. */
export interface SheetCell {
  readonly cell: FormCell;
  readonly placed: PlacedCell;
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly down: number;
}

/** All grids of a form in one lattice, as a spreadsheet needs it. */
export interface FormLattice {
  readonly cells: readonly SheetCell[];
  readonly rows: number;
  /** Points that each column takes on paper. */
  readonly columns: readonly number[];
  /** Rows that every page repeats, first and last. */
  readonly head: readonly [number, number] | null;
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
  /** What stands there; null between grids. */
  at(row: number, column: number): PlacedCell | null;
}

/** Points between the margins. */
const [upright, lying] = [523, 770];
const headingRows = 2;

/** Lays the grids of a form under each other, its columns cut wherever a grid has an edge. */
export function formLattice({ grids, landscape = false, heading }: Form): FormLattice {
  const width = landscape ? lying : upright;
  const edges = [...new Set(grids.flatMap((grid) => edgesOf(grid, width)))].sort((a, b) => a - b);
  const columnOf = new Map(edges.map((edge, at) => [edge, at]));
  const columns = edges.slice(1).map((edge, at) => edge - (edges[at] as number));
  const title: FormCell = { text: heading, look: 'heading' };
  const cells: SheetCell[] = [sheetCell(title, 0, 0, columns.length, 1)];
  let [row, head]: [number, [number, number] | null] = [headingRows, null];
  const breaks: number[] = [];
  for (const grid of grids) {
    const own = edgesOf(grid, width);
    if (grid.newPage && row > headingRows) breaks.push(row);
    else if (!grid.tight && row > headingRows) row++;
    for (const placed of placeCells(grid.rows, grid.widths.length).placed) {
      const [from, to] = [own[placed.column], own[placed.column + placed.span]];
      const column = columnOf.get(from as number) as number;
      const span = (columnOf.get(to as number) as number) - column;
      cells.push({
        ...sheetCell(placed.cell, row + placed.row, column, span, placed.down),
        placed,
      });
    }
    if (grid.head && !head) head = [row, row + grid.head - 1];
    row += grid.rows.length;
  }
  const taken = new Map<string, PlacedCell>();
  for (const { placed, ...cell } of cells)
    for (let y = cell.row; y < cell.row + cell.down; y++)
      for (let x = cell.column; x < cell.column + cell.span; x++) taken.set(`${y} ${x}`, placed);
  return {
    ...{ cells, rows: row, columns, head, breaks },
    at: (y, x) => taken.get(`${y} ${x}`) ?? null,
  };
}

function sheetCell(
  cell: FormCell,
  row: number,
  column: number,
  span: number,
  down: number,
): SheetCell {
  return { cell, row, column, span, down, placed: { cell, row, column, span, down } };
}

/** Left edges of a grid’s columns and its right edge, in whole points. */
function edgesOf({ widths }: FormGrid, width: number): number[] {
  const all = widths.reduce((sum, one) => sum + one, 0);
  const edges = [0];
  for (const one of widths) edges.push((edges.at(-1) as number) + one);
  return edges.map((edge) => Math.round((edge * width) / all));
}
