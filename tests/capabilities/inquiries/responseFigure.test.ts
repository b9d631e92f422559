import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameTextKey } from '#capabilities/inquiries/askLimit.ts';
import { type Answering, responseFigure } from '#capabilities/inquiries/responseFigure.ts';

const inquiry: fc.Arbitrary<Answering> = fc
  .record({
    age: fc.double({ min: 0, max: 2160, noNaN: true }),
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ age, share }) => ({ age, hours: share === null ? null : share * age }));

describe('how soon a company answers', () => {
  it('is not said of fewer than three inquiries that count, nor where none was answered', () => {
    fc.assert(
      fc.property(fc.array(inquiry), (all) => {
        const said = responseFigure(all);
        const counted = all.filter(({ hours, age }) => hours !== null || age > 72);
        const silent = all.every(({ hours }) => hours === null);
        expect(said === null).toBe(counted.length < 3 || silent);
      }),
    );
  });

  it('is never quicker than half of the answers, and a share of 0 to 100', () => {
    fc.assert(
      fc.property(fc.array(inquiry, { minLength: 3 }), (all) => {
        const said = responseFigure(all);
        if (said === null) return;
        const answered = all.flatMap(({ hours }) => (hours === null ? [] : [hours]));
        const within = answered.filter((hours) => hours <= said.hours).length;
        expect(within).toBeGreaterThanOrEqual(answered.length / 2);
        expect(said.percent).toBeGreaterThanOrEqual(0);
        expect(said.percent).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('forgives what came within the last three days, and counts what was left longer', () => {
    const answered = [1, 2, 3].map((hours) => ({ age: 100, hours }));
    expect(responseFigure([...answered, { age: 71, hours: null }])).toEqual({
      hours: 2,
      percent: 100,
    });
    expect(responseFigure([...answered, { age: 73, hours: null }])).toEqual({
      hours: 2,
      percent: 75,
    });
  });
});

describe('the same text', () => {
  it('is known by its letters and digits, whatever stands between them', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom(' ', '\n', '!', ' · '),
        (subject, text, between) => {
          expect(sameTextKey(subject, text)).toBe(
            sameTextKey(subject, `${between}${text.toUpperCase().toLowerCase()}${between}`),
          );
        },
      ),
    );
    expect(sameTextKey('견적', '100개')).not.toBe(sameTextKey('견적', '200개'));
  });
});
