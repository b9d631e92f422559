import { classOf } from '#capabilities/styles/classOf.ts';
import type { Facts } from '#capabilities/styles/facts.ts';
import { type StyleId, styleScales } from '#capabilities/styles/styleScale.ts';

/** Colour of every feature in a style, 0xrrggbb by feature number; 0 (clay) where the fact is not known. */
export function paintStyle(style: StyleId, facts: Facts): Uint32Array {
  const colours = [
    0,
    ...styleScales[style].map(({ colour }) => Number.parseInt(colour.slice(1), 16)),
  ];
  const ofClass = classOf(style, facts);
  const painted = new Uint32Array(facts.count);
  for (let feature = 0; feature < facts.count; feature++) {
    painted[feature] = colours[ofClass(feature)] ?? 0;
  }
  return painted;
}
