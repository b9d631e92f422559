import type { ScenePoint } from '#shared/geo.ts';

/** Where a point lies beside a line: metres along it, and off it (left of its direction positive, with north up). */
export interface PointOnLine {
  readonly along: number;
  readonly off: number;
}

/** The nearest place on a line; beyond its ends its last segments go on straight. */
export function projectOnLine(point: ScenePoint, line: readonly ScenePoint[]): PointOnLine {
  let best: PointOnLine = { along: 0, off: Infinity };
  let least = Infinity;
  let begun = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as ScenePoint;
    const b = line[i] as ScenePoint;
    const [dx, dz] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dz);
    if (length === 0) continue;
    const t = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dz) / length;
    const kept = Math.max(
      i === 1 ? -Infinity : 0,
      Math.min(i === line.length - 1 ? Infinity : length, t),
    );
    const at: ScenePoint = [a[0] + (dx / length) * kept, a[1] + (dz / length) * kept];
    const away = Math.hypot(point[0] - at[0], point[1] - at[1]);
    if (away < least) {
      least = away;
      const left = (dz * (point[0] - a[0]) - dx * (point[1] - a[1])) / length;
      best = { along: begun + kept, off: left };
    }
    begun += length;
  }
  return best;
}

/** The point so far along a line and so far off it; beyond its ends its last segments go on straight. */
export function pointAlong(line: readonly ScenePoint[], { along, off }: PointOnLine): ScenePoint {
  let begun = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as ScenePoint;
    const b = line[i] as ScenePoint;
    const [dx, dz] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dz);
    if (length === 0) continue;
    if (along <= begun + length || i === line.length - 1) {
      const t = along - begun;
      return [
        a[0] + (dx / length) * t + (dz / length) * off,
        a[1] + (dz / length) * t - (dx / length) * off,
      ];
    }
    begun += length;
  }
  return line[0] as ScenePoint;
}

/** Metres from one end to the other. */
export function lineLength(line: readonly ScenePoint[]): number {
  let length = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as ScenePoint;
    const b = line[i] as ScenePoint;
    length += Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  return length;
}
