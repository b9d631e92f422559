import { describe, expect, it } from 'vitest';
import { generateCity } from '#capabilities/complex/generateCity.ts';
import { boundsOf, insideRing, signedArea } from '#shared/geo.ts';

const buildingsOf = (n: number, seed: number) => [...generateCity(n, seed).buildings];

describe('a generated city', () => {
  it('has exactly as many buildings as asked for', () => {
    for (const n of [1, 99, 100, 101, 2500]) expect([...generateCity(n).buildings]).toHaveLength(n);
  });

  it('is the same for the same seed and another for another', () => {
    expect(generateCity(300, 5).terrain).toEqual(generateCity(300, 5).terrain);
    expect(buildingsOf(300, 5)).toEqual(buildingsOf(300, 5));
    expect(buildingsOf(300, 6)).not.toEqual(buildingsOf(300, 5));
  });

  it('holds rectangles, L shapes and octagons, counter-clockwise, each on its parcel and within bounds', () => {
    const city = generateCity(1000);
    const buildings = [...city.buildings];
    const parcels = new Map(city.parcels.map((p) => [p.id, p.ring]));
    expect(new Set(buildings.map((b) => b.plan))).toEqual(new Set(['hall', 'ell', 'plant']));
    const [minX, minZ, maxX, maxZ] = boundsOf(
      buildings.flatMap((b) => b.parts.flatMap((p) => p.ring)),
    );
    expect(minX > city.bounds[0] && minZ > city.bounds[1]).toBe(true);
    expect(maxX < city.bounds[2] && maxZ < city.bounds[3]).toBe(true);
    for (const building of buildings) {
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

  it('costs no more ground the larger it is: plots and streets lie round its middle', () => {
    const [small, large] = [generateCity(10_000), generateCity(1_000_000)];
    expect(large.parcels.length).toBe(small.parcels.length);
    expect(large.roads.length).toBeLessThanOrEqual(60);
    expect(large.terrain.size).toBeLessThanOrEqual(230);
    const centre = large.parcels.filter(({ ring }) => Math.hypot(...(ring[0] ?? [9e9])) < 1000);
    expect(centre.length).toBeGreaterThan(2);
  });
});
