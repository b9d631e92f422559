export const shadeSide = 128;

/**
 * How much a thing keeps light from the ground it stands on, 0 … 255 a cell of a square that reaches `reach` metres from
 * the middle: most where it touches, less the higher it is above it, soft at the edge.
 */
export function contactShade(
  parts: readonly { readonly positions: Float32Array; readonly indices: Uint32Array }[],
  reach: number,
): Uint8Array {
  const side = shadeSide;
  const near = new Float32Array(side * side);
  const cell = (value: number): number => (value / (2 * reach) + 0.5) * side;
  for (const { positions, indices } of parts) {
    for (let i = 0; i < indices.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => {
        const at = (indices[i + k] as number) * 3;
        return [
          cell(positions[at] as number),
          cell(positions[at + 2] as number),
          Math.exp((-(positions[at + 1] as number) / reach) * 5),
        ] as const;
      }) as [Point, Point, Point];
      fill(near, side, a, b, c);
    }
  }
  const soft = blurred(blurred(near, side, 2), side, 2);
  const wide = blurred(blurred(near, side, 7), side, 7);
  return Uint8Array.from(soft, (value, i) =>
    Math.min(255, 255 * (value * 0.7 + (wide[i] as number) * 0.6)),
  );
}

type Point = readonly [x: number, y: number, near: number];

/** Draws a triangle into the cells whose middles it covers, or into that of its corner where it covers none. */
function fill(cells: Float32Array, side: number, a: Point, b: Point, c: Point): void {
  const put = (x: number, y: number, value: number): void => {
    if (x < 0 || y < 0 || x >= side || y >= side) return;
    const at = y * side + x;
    if (value > (cells[at] as number)) cells[at] = value;
  };
  put(Math.floor(a[0]), Math.floor(a[1]), a[2]);
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  if (Math.abs(area) < 1e-9) return;
  const [left, right] = [Math.min(a[0], b[0], c[0]), Math.max(a[0], b[0], c[0])];
  const [top, bottom] = [Math.min(a[1], b[1], c[1]), Math.max(a[1], b[1], c[1])];
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(side - 1, bottom); y++) {
    for (let x = Math.max(0, Math.floor(left)); x <= Math.min(side - 1, right); x++) {
      const [px, py] = [x + 0.5, y + 0.5];
      const v = ((px - a[0]) * (c[1] - a[1]) - (py - a[1]) * (c[0] - a[0])) / area;
      const w = ((b[0] - a[0]) * (py - a[1]) - (b[1] - a[1]) * (px - a[0])) / area;
      if (v < 0 || w < 0 || v + w > 1) continue;
      put(x, y, a[2] + v * (b[2] - a[2]) + w * (c[2] - a[2]));
    }
  }
}

/** The mean over a square of `2 radius + 1` cells. */
function blurred(cells: Float32Array, side: number, radius: number): Float32Array {
  const across = alongRows(cells, side, 1, side, radius);
  return alongRows(across, side, side, 1, radius);
}

function alongRows(
  cells: Float32Array,
  side: number,
  step: number,
  line: number,
  radius: number,
): Float32Array {
  const out = new Float32Array(cells.length);
  const at = (row: number, i: number): number =>
    i < 0 || i >= side ? 0 : (cells[row * line + i * step] as number);
  for (let row = 0; row < side; row++) {
    let sum = 0;
    for (let i = -radius; i < radius; i++) sum += at(row, i);
    for (let i = 0; i < side; i++) {
      sum += at(row, i + radius) - (i > 0 ? at(row, i - radius - 1) : 0);
      out[row * line + i * step] = sum / (2 * radius + 1);
    }
  }
  return out;
}
