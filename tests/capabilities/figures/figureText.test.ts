import { expect, it } from 'vitest';
import { changeOf } from '#capabilities/figures/figure.ts';
import { changeText, valueText } from '#capabilities/figures/figureText.ts';

it('what is not known is a dash, never zero', () => {
  expect(valueText(null, 'count', 'ko')).toBe('—');
  expect(valueText(0, 'count', 'ko')).toBe('0');
  expect(changeText(changeOf([3, null]), 'count', 'ko')).toBe('—');
  expect(changeText(changeOf([null, 3]), 'count', 'ko')).toBe('—');
});

it('a change has its sign, and hours one decimal', () => {
  expect(changeText(changeOf([1234, 1]), 'count', 'en')).toBe('+1,233');
  expect(changeText(changeOf([1, 4]), 'count', 'en')).toBe('−3');
  expect(changeText(changeOf([4, 4]), 'count', 'en')).toBe('0');
  expect(changeText(changeOf([2.3, 2.2]), 'hours', 'en')).toBe('+0.1');
});
