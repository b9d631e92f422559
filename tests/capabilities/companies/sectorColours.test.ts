import { describe, expect, it } from 'vitest';
import { sectorColours, sectorIds } from '#capabilities/companies/sector.ts';
import { colourDifference, deuteranopicDifference } from '../../support/colourDifference.ts';

const pairs = sectorIds.flatMap((one, i) =>
  sectorIds.slice(i + 1).map((other) => [one, other] as const),
);

describe('the colours of sectors', () => {
  it.each(pairs)('%s and %s are told apart by all eyes, and without green cones', (one, other) => {
    const [a, b] = [sectorColours[one], sectorColours[other]];
    expect(colourDifference(a, b)).toBeGreaterThanOrEqual(12);
    expect(deuteranopicDifference(a, b)).toBeGreaterThanOrEqual(8);
  });
});
