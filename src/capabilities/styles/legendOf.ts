import { classOf } from '#capabilities/styles/classOf.ts';
import type { Facts } from '#capabilities/styles/facts.ts';
import { type StyleClass, type StyleId, styleScales } from '#capabilities/styles/styleScale.ts';

export interface Legend {
  readonly rows: readonly (StyleClass & {
    readonly count: number;
    /** Where the class ends: the least value of the next; unset for the last and for kinds. */
    readonly to?: number;
  })[];
  /** Buildings of which the fact is not known. */
  readonly unknown: number;
}

/** The classes of a style with how many of the first `buildings` features are in each. */
export function legendOf(style: StyleId, facts: Facts, buildings: number): Legend {
  const counts = new Array<number>(styleScales[style].length + 1).fill(0);
  const ofClass = classOf(style, facts);
  for (let feature = 0; feature < Math.min(buildings, facts.count); feature++) {
    const found = ofClass(feature);
    counts[found] = (counts[found] ?? 0) + 1;
  }
  const scale = styleScales[style];
  const rows = scale.map((entry, k) => {
    const to = scale[k + 1]?.from;
    return { ...entry, count: counts[k + 1] as number, ...(to === undefined ? {} : { to }) };
  });
  return { rows, unknown: counts[0] as number };
}
