import { describe, expect, it } from 'vitest';
import { generateCity } from '#capabilities/complex/generateCity.ts';
import { boundsOf, insideRing, signedArea } from '#shared/geo.ts';

describe('a generated city', () => {
  it('has exactly as many buildings as asked for', () => {
    for (const n of [1, 99, 100, 101, 2500]) expect(generateCity(n).buildings).toHaveLength(n);
  });

  it('is the same for the same seed and another for another', () => {
    expect(generateCity(300, 5)).toEqual(generateCity(300, 5));
    expect(generateCity(300, 6).buildings).not.toEqual(generateCity(300, 5).buildings);
  });

  it('holds rectangles, L shapes and octagons, counter-clockwise, each on its parcel and within bounds', () => {
    const city = generateCity(1000);
    const parcels = new Map(city.parcels.map((p) => [p.id, p.ring]));
    expect(new Set(city.buildings.map((b) => b.plan))).toEqual(new Set(['hall', 'ell', 'plant']));
    const [minX, minZ, maxX, maxZ] = boundsOf(
      city.buildings.flatMap((b) => b.parts.flatMap((p) => p.ring)),
    );
    expect(minX > city.bounds[0] && minZ > city.bounds[1]).toBe(true);
    expect(maxX < city.bounds[2] && maxZ < city.bounds[3]).toBe(true);
    for (const building of city.buildings) {
      for (const { ring } of building.parts) {
        expect(signedArea(ring)).toBeGreaterThan(20);
        expect(ring.every((p) => insideRing(p, parcels.get(building.parcel) ?? []))).toBe(true);
      }
    }
  });

  it('grows in extent with its number', () => {
    const width = (n: number): number => generateCity(n).bounds[2] - generateCity(n).bounds[0];
    expect(width(10_000)).toBeGreaterThan(width(1000) * 1.8);
  });
});
