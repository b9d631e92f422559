import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCountries, leastNamed } from '#capabilities/figures/foldCountries.ts';

const someVisits = fc
  .dictionary(fc.constantFrom('KR', 'US', 'JP', 'DE', 'VN', 'PL', 'ZZ'), fc.nat({ max: 40 }))
  .map((visits) => new Map(Object.entries(visits)));
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

describe('visits by country', () => {
  it('lose and gain none when they are summed up', () => {
    fc.assert(
      fc.property(someVisits, fc.boolean(), (visits, running) => {
        const { named, others, total } = foldCountries(visits, { running });
        expect(total).toBe(sum(visits.values()));
        expect(sum(named.values()) + others).toBe(total);
        expect(others).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('name no country with fewer than five, and every one with more', () => {
    fc.assert(
      fc.property(someVisits, fc.boolean(), (visits, running) => {
        const { named } = foldCountries(visits, { running });
        for (const [country, count] of visits) {
          if (country !== 'ZZ') expect(named.has(country)).toBe(count >= leastNamed);
        }
      }),
    );
  });

  it('are exact once the quarter is over', () => {
    fc.assert(
      fc.property(someVisits, (visits) => {
        const { named } = foldCountries(visits, { running: false });
        for (const [country, count] of named) expect(count).toBe(visits.get(country));
      }),
    );
  });

  it('differ between two looks at a running quarter by whole fives or not at all', () => {
    fc.assert(
      fc.property(someVisits, someVisits, (before, more) => {
        const after = new Map(before);
        for (const [country, count] of more) after.set(country, (after.get(country) ?? 0) + count);
        const first = foldCountries(before, { running: true }).named;
        const second = foldCountries(after, { running: true }).named;
        for (const [country, count] of second) {
          if (country === 'ZZ') continue;
          const grown = count - (first.get(country) ?? 0);
          expect(grown % leastNamed).toBe(0);
          expect(grown).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
