import { classOf } from '#capabilities/styles/classOf.ts';
import type { Facts } from '#capabilities/styles/facts.ts';
import { type StyleId, styleScales } from '#capabilities/styles/styleScale.ts';

/** Numbers of all features, plots included, in one class of a style; null where the style has no class of that id. */
export function featuresOfClass(style: StyleId, id: string, facts: Facts): number[] | null {
  const wanted = styleScales[style].findIndex((entry) => entry.id === id) + 1;
  if (wanted === 0) return null;
  const ofClass = classOf(style, facts);
  const found: number[] = [];
  for (let feature = 0; feature < facts.count; feature++) {
    if (ofClass(feature) === wanted) found.push(feature);
  }
  return found;
}
