/** A part of a large picture, device pixels from its left top; drawn with a margin that is cut off again. */
export interface StillCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Cells of at most `side` pixels that together cover a picture once, row by row. */
export function stillCells(width: number, height: number, side: number): StillCell[] {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const edge = (length: number, count: number, i: number): number =>
    Math.round((length * i) / count);
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const [x, y] = [edge(width, columns, column), edge(height, rows, row)];
    return {
      x,
      y,
      width: edge(width, columns, column + 1) - x,
      height: edge(height, rows, row + 1) - y,
    };
  });
}
