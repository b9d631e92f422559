import Flatbush from 'flatbush';
import { describe, expect, it } from 'vitest';
import { isPlant, type Roof } from '#capabilities/buildings/roof.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { centreOf } from '#shared/geo.ts';
import { authoredPlace } from './authoredPlace.ts';

const place = authoredPlace();
const halls = place.buildings.flatMap(({ parts, base }) =>
  parts
    .filter((part) => !isPlant(part.roof))
    .map((part) => ({ ...part, base, at: centreOf(part.ring) })),
);
const index = new Flatbush(halls.length);
for (const { at } of halls) index.add(at[0], at[1], at[0], at[1]);
index.finish();

const near = (at: readonly [number, number], count: number, reach: number): Roof[] =>
  index.neighbors(at[0], at[1], count, reach).map((k) => (halls[k] as (typeof halls)[number]).roof);

describe('the works', () => {
  it('show at least four kinds of roof wherever two dozen volumes stand together', () => {
    const plain = halls.filter(({ at }, k) => k % 7 === 0 && near(at, 24, 170).length === 24);
    expect(plain.length).toBeGreaterThan(400);
    const dull = plain.filter(({ at }) => new Set(near(at, 24, 170)).size < 4);
    expect(dull.length / plain.length).toBeLessThan(0.005);
  });

  it('rarely have more than three of a kind beside one another', () => {
    const alike = halls.filter(({ at, roof }) => {
      const own = near(at, 5, 90);
      return own.length === 5 && own.every((other) => other === roof);
    });
    expect(alike.length / halls.length).toBeLessThan(0.01);
  });

  it('stand with every foot in the ground, and none deeper than its ground falls', () => {
    const floating = halls.filter(({ ring, base }) =>
      ring.some(([x, z]) => groundHeight(place.terrain, x, z) < base - 1.2),
    );
    expect(floating).toEqual([]);
    const cut = halls.filter(({ ring, base, height }) =>
      ring.some(([x, z]) => groundHeight(place.terrain, x, z) > base + height * 0.5),
    );
    expect(cut).toEqual([]);
  });

  it('have cranes, tanks and stacks in the measure of the concept', () => {
    const withA = (...kinds: Roof[]): number => {
      const parcels = place.buildings.filter((b) => b.parts.some((p) => kinds.includes(p.roof)));
      return new Set(parcels.map((b) => b.parcel)).size / place.parcels.length;
    };
    expect(withA('gantry')).toBeGreaterThan(0.07);
    expect(withA('gantry')).toBeLessThan(0.14);
    expect(withA('stack')).toBeGreaterThan(0.08);
    expect(withA('stack')).toBeLessThan(0.25);
    expect(withA('tank', 'silo', 'cooling')).toBeGreaterThan(0.12);
    expect(withA('tank', 'silo', 'cooling')).toBeLessThan(0.3);
    const tall = place.buildings.flatMap((b) => b.parts).filter((p) => p.roof === 'stack');
    expect(tall.every(({ height }) => height >= 26 && height <= 50)).toBe(true);
  });
});
