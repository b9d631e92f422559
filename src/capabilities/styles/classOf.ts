import { type Facts, firstYear } from '#capabilities/styles/facts.ts';
import { type StyleId, styleScales } from '#capabilities/styles/styleScale.ts';

/** How a style sorts features: the number of its class counted from 1, 0 where the fact is not known. */
export function classOf(style: StyleId, facts: Facts): (feature: number) => number {
  if (style === 'sector' || style === 'use' || style === 'provenance') {
    const column = facts[style];
    return (feature) => column[feature] as number;
  }
  const [steps, zero] = style === 'height' ? [10, 0] : [1, style === 'year' ? firstYear : 0];
  const froms = styleScales[style].map(({ from = 0 }) => (from - zero) * steps);
  const column = facts[style];
  return (feature) => {
    const stored = column[feature] as number;
    if (stored === 0) return 0;
    let found = froms.length;
    while (found > 1 && (froms[found - 1] as number) > stored) found--;
    return found;
  };
}
