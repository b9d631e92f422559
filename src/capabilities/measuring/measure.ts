/** A point that was set: scene metres, y above sea level. */
export interface MeasuredPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const measureKinds = ['distance', 'area', 'height'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** Something that was measured, or is being: a way, an outline, or a lower and an upper point. */
export interface Measure {
  readonly id: number;
  readonly kind: MeasureKind;
  readonly points: readonly MeasuredPoint[];
}

/** Points that a measure of a kind needs before it says anything. */
export const fewestPoints: Record<MeasureKind, number> = { distance: 2, area: 3, height: 2 };

export const isMeasured = ({ kind, points }: Pick<Measure, 'kind' | 'points'>): boolean =>
  points.length >= fewestPoints[kind];
