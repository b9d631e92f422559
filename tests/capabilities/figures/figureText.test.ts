import { expect, it } from 'vitest';
import { changeOf } from '#capabilities/figures/figure.ts';
import { changeText, valueText } from '#capabilities/figures/figureText.ts';

const [over, runs] = [{ running: false }, { running: true }];

it('a quarter that still runs is held against the one before in what is there, not in its sums', () => {
  expect(changeOf([5, 3], 'at-end', runs)).toBe(2);
  expect(changeOf([5, 3], 'during', runs)).toBeNull();
});

it('what is not known is a dash, never zero', () => {
  expect(valueText(null, 'count', 'ko')).toBe('—');
  expect(valueText(0, 'count', 'ko')).toBe('0');
  expect(changeText(changeOf([3, null], 'at-end', over), 'count', 'ko')).toBe('—');
  expect(changeText(changeOf([null, 3], 'at-end', over), 'count', 'ko')).toBe('—');
});

it('a change has its sign, and hours one decimal', () => {
  expect(changeText(changeOf([1234, 1], 'during', over), 'count', 'en')).toBe('+1,233');
  expect(changeText(changeOf([1, 4], 'at-end', over), 'count', 'en')).toBe('−3');
  expect(changeText(changeOf([4, 4], 'during', over), 'count', 'en')).toBe('0');
  expect(changeText(changeOf([2.3, 2.2], 'during', over), 'hours', 'en')).toBe('+0.1');
});
