import type { FormCell, FormRow } from '#server/form.ts';

export interface PlacedCell {
  readonly cell: FormCell;
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly down: number;
}

/** Puts the cells of rows into columns: each into the first that none above or before it takes. */
export function placeCells(
  rows: readonly FormRow[],
  columns: number,
): { readonly placed: readonly PlacedCell[]; at(row: number, column: number): PlacedCell | null } {
  const taken = rows.map(() => new Array<PlacedCell | null>(columns).fill(null));
  const placed: PlacedCell[] = [];
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (column < columns && taken[row]?.[column]) column++;
      if (column === columns) break;
      const span = Math.min(cell.span ?? 1, columns - column);
      const down = Math.min(cell.down ?? 1, rows.length - row);
      const one = { cell, row, column, span, down };
      placed.push(one);
      for (let y = row; y < row + down; y++) taken[y]?.fill(one, column, column + span);
    }
  }
  return { placed, at: (row, column) => taken[row]?.[column] ?? null };
}
