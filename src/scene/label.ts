/** How a label is dressed: a pill hangs on a leader over its point; a sign stands on two posts; a figure lies
 * beside what was measured; names lie on the picture with a halo. */
export type LabelStyle = 'pill' | 'road' | 'water' | 'peak' | 'block' | 'sign' | 'measure';

/** Something that may carry a name in the picture. */
export interface Label<T = unknown> {
  readonly id: string;
  readonly style: LabelStyle;
  readonly text: string;
  /** A second, smaller line; signs only. */
  readonly note?: string;
  /** Scene metres: on the ground, or where the thing's top is. */
  readonly at: readonly [x: number, y: number, z: number];
  /** Larger wins a place; a chosen thing's label has Infinity and is always placed. */
  readonly weight: number;
  /** sRGB hex of the square in a pill. */
  readonly colour?: string;
  /** An approximate position: the dot is hollow. */
  readonly approximate?: boolean;
  readonly target?: T;
}

/** A box on the screen in CSS pixels. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** A label's place: its box, and where its point is on the screen. */
export interface PlacedLabel<T = unknown> {
  readonly label: Label<T>;
  readonly box: Box;
  readonly point: readonly [x: number, y: number];
}
