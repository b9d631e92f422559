import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareQuarters,
  firstDay,
  lastDay,
  lastSunday,
  type Quarter,
  quarterAfter,
  quarterOfDay,
  quarterSchema,
  quartersDown,
} from '#capabilities/figures/quarter.ts';

const aQuarter = fc
  .tuple(fc.integer({ min: 2010, max: 2089 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, number]) => quarterSchema.parse(`${year}-Q${number}`));
const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

describe('quarters', () => {
  it('hold the days from their first to their last, and the next begins the day after', () => {
    fc.assert(
      fc.property(aQuarter, (quarter) => {
        expect(quarterOfDay(firstDay(quarter))).toBe(quarter);
        expect(quarterOfDay(lastDay(quarter))).toBe(quarter);
        expect(nextDay(lastDay(quarter))).toBe(firstDay(quarterAfter(quarter, 1)));
      }),
    );
  });

  it('are counted forth and back alike, across years', () => {
    fc.assert(
      fc.property(aQuarter, fc.integer({ min: -20, max: 20 }), (quarter, by) => {
        expect(quarterAfter(quarterAfter(quarter, by), -by)).toBe(quarter);
        expect(Math.sign(compareQuarters(quarterAfter(quarter, by), quarter))).toBe(Math.sign(by));
      }),
    );
    expect(quarterAfter('2026-Q4' as Quarter, 1)).toBe('2027-Q1');
  });

  it('are listed from the latest down, none in the wrong order', () => {
    const down = quartersDown('2027-Q1' as Quarter, '2026-Q3' as Quarter);
    expect(down).toEqual(['2027-Q1', '2026-Q4', '2026-Q3']);
    expect(quartersDown('2026-Q3' as Quarter, '2026-Q4' as Quarter)).toEqual([]);
  });

  it('end their last whole week on the Sunday before a day, one to seven days ago', () => {
    expect(lastSunday('2026-11-27')).toBe('2026-11-22');
    expect(lastSunday('2026-11-22')).toBe('2026-11-15');
    expect(lastSunday('2026-11-23')).toBe('2026-11-22');
    expect(lastSunday('2027-01-01')).toBe('2026-12-27');
  });

  it.each(['2026-Q5', '2026-Q0', '2026Q4', '1999-Q4', "2026-Q4'"])('are none for %s', (text) => {
    expect(quarterSchema.safeParse(text).success).toBe(false);
  });
});
