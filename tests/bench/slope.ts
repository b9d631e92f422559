/** Slope of the straight line nearest to some points (least squares); 0 of fewer than two. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const n = points.length;
  const [mx, my] = [0, 1].map((k) => points.reduce((sum, p) => sum + (p[k] as number), 0) / n) as [
    number,
    number,
  ];
  const across = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return across === 0 || n < 2
    ? 0
    : points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / across;
}
