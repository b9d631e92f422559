type Point = readonly [x: number, z: number];

/** Metres from a point to the nearest of a line. */
export function distanceToLine(x: number, z: number, line: readonly Point[]): number {
  let nearest = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [ax, az] = line[i - 1] as Point;
    const [bx, bz] = line[i] as Point;
    const [dx, dz] = [bx - ax, bz - az];
    const along = ((x - ax) * dx + (z - az) * dz) / (dx * dx + dz * dz || 1);
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, z - az - t * dz));
  }
  return nearest;
}
