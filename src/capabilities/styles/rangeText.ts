import type { ValueStyle } from '#capabilities/styles/styleScale.ts';

/** Words that a range needs: a value with its unit, and what is said of an open end. */
interface Words {
  readonly value: (n: number) => string;
  readonly below: (value: string) => string;
  readonly orMore: (value: string) => string;
}

/** The values of a class in words: `16–20 m`, `30 m or more`, `3`. Years and counts are whole: their upper end is told inclusively. */
export function rangeText(
  style: ValueStyle,
  from: number,
  to: number | undefined,
  { value, below, orMore }: Words,
): string {
  if (to === undefined) return orMore(value(from));
  if (from === 0 || (style === 'year' && from === 1900)) return below(value(to));
  const last = style === 'height' ? to : to - 1;
  return last === from ? value(from) : `${from}–${value(last)}`;
}
