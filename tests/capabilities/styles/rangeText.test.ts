import { expect, it } from 'vitest';
import { rangeText } from '#capabilities/styles/rangeText.ts';

const words = {
  value: (n: number) => `${n} u`,
  below: (value: string) => `< ${value}`,
  orMore: (value: string) => `≥ ${value}`,
};

it.each([
  ['height', 0, 8, '< 8 u'],
  ['height', 16, 20, '16–20 u'],
  ['height', 30, undefined, '≥ 30 u'],
  ['year', 1900, 1970, '< 1970 u'],
  ['year', 1970, 1980, '1970–1979 u'],
  ['products', 3, 4, '3 u'],
  ['products', 4, 6, '4–5 u'],
  ['products', 10, undefined, '≥ 10 u'],
] as const)('says %s from %s to %s as %s', (style, from, to, said) => {
  expect(rangeText(style, from, to, words)).toBe(said);
});
