import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OpeningHours, openingHoursSchema } from '#capabilities/company-pages/openingHours.ts';
import { openState, placeMinute, withoutPast } from '#capabilities/company-pages/openState.ts';
import { weekdayOf, weekdays } from '#capabilities/company-pages/weekday.ts';

const day = fc
  .integer({ min: 0, max: 900 })
  .map((plus) => new Date(Date.UTC(2026, 0, 1 + plus)).toISOString().slice(0, 10));
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => [Math.floor(m / 60), m % 60].map((n) => String(n).padStart(2, '0')).join(':'));
const closure = fc.tuple(day, day).map(([a, b]) => ({ from: a < b ? a : b, until: a < b ? b : a }));
const hours: fc.Arbitrary<OpeningHours> = fc.record({
  opens: fc.constant('08:30'),
  closes: fc.constant('17:30'),
  lunchFrom: fc.constant('12:00'),
  lunchUntil: fc.constant('13:00'),
  daysOff: fc.subarray([...weekdays], { maxLength: 6 }),
  closures: fc.array(closure, { maxLength: 4 }),
});
const later = (one: string, plus = 1): string =>
  new Date(Date.parse(one) + plus * 86_400_000).toISOString().slice(0, 10);

describe('how a company stands', () => {
  it('is closed to the last of the days on end, and open again on the next', () => {
    fc.assert(
      fc.property(hours, day, time, (its, today, now) => {
        const state = openState(its, { day: today, time: now });
        const isClosed = (one: string): boolean =>
          its.daysOff.includes(weekdayOf(one)) ||
          its.closures.some(({ from, until }) => from <= one && one <= until);
        const saysClosed = state?.kind === 'closed' || state?.kind === 'dayOff';
        expect(saysClosed).toBe(isClosed(today));
        if (state?.kind !== 'closed') return;
        expect(state.until > today).toBe(true);
        for (let one = today; one <= state.until && one < later(today, 400); one = later(one)) {
          expect(isClosed(one)).toBe(true);
        }
        if (state.until < later(today, 400)) expect(isClosed(later(state.until))).toBe(false);
      }),
    );
  });

  it('is open between its hours, but at lunch', () => {
    const its = openingHoursSchema.parse({
      ...{ opens: '08:30', closes: '17:30', lunchFrom: '12:00', lunchUntil: '13:00' },
      ...{ daysOff: ['sun'], closures: [{ from: '2026-08-01', until: '2026-08-01' }] },
    });
    const at = (time: string, day = '2026-07-31') => openState(its, { day, time })?.kind;
    expect(
      ['08:29', '08:30', '11:59', '12:00', '13:00', '17:29', '17:30'].map((t) => at(t)),
    ).toEqual(['opensAt', 'open', 'open', 'lunch', 'open', 'open', 'over']);
    expect(openState(its, { day: '2026-08-01', time: '10:00' })).toEqual({
      ...{ kind: 'closed', until: '2026-08-02', note: null },
    });
    expect(at('10:00', '2026-08-02')).toBe('dayOff');
    expect(openState({ daysOff: [], closures: [] }, { day: '2026-08-02', time: '10:00' })).toBe(
      null,
    );
  });

  it('is told by the clock of the place', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: 'Asia/Seoul', dateStyle: 'short', timeStyle: 'short' },
    });
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01') });
    fc.assert(
      fc.property(
        moment.filter((one) => !Number.isNaN(one.getTime())),
        (one) => {
          const { day, time } = placeMinute(one);
          expect(`${day} ${time}`).toBe(clock.format(one));
        },
      ),
    );
  });

  it('leaves out closures that are over, and puts the next first', () => {
    fc.assert(
      fc.property(hours, day, (its, today) => {
        const { closures } = withoutPast(its, today);
        expect(closures.every(({ until }) => until >= today)).toBe(true);
        expect(closures.length).toBe(its.closures.filter(({ until }) => until >= today).length);
        const from = closures.map((one) => one.from);
        expect(from).toEqual([...from].sort());
      }),
    );
  });

  it('cannot be stated as closed every day, or as closing before it opens', () => {
    const free = { daysOff: [], closures: [] };
    const wrong: object[] = [
      { ...free, daysOff: [...weekdays] },
      { ...free, opens: '09:00' },
      { ...free, closes: '09:00' },
      { ...free, opens: '09:00', closes: '09:00' },
      { ...free, opens: '09:00', closes: '18:00', lunchFrom: '08:00', lunchUntil: '10:00' },
      { ...free, opens: '09:00', closes: '18:00', lunchFrom: '12:00', lunchUntil: '19:00' },
      { ...free, closures: [{ from: '2026-02-02', until: '2026-02-01' }] },
    ];
    for (const one of wrong) {
      expect(openingHoursSchema.safeParse(one).success, JSON.stringify(one)).toBe(false);
    }
    expect(openingHoursSchema.safeParse(free).success).toBe(true);
  });
});
