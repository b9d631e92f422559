import { describe, expect, it } from 'vitest';
import { areaText, countText, metresText, monthText } from '#view/quantities.ts';

describe('numbers and dates', () => {
  it('are grouped and carry their unit', () => {
    expect(countText(7107, 'ko')).toBe('7,107');
    expect(areaText(29219.4, 'en')).toBe('29,219 ㎡');
    expect(metresText(14.62, 'ko')).toBe('14.6 m');
    expect(metresText(1500.4, 'en')).toBe('1,500 m');
  });
  it('name a month as the language does', () => {
    expect(monthText('2026-11', 'ko')).toBe('2026-11');
    expect(monthText('2026-11 (compiled)', 'en')).toBe('November 2026');
    expect(monthText('unknown', 'en')).toBe('unknown');
  });
});
