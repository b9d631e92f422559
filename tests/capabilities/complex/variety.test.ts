import Flatbush from 'flatbush';
import { describe, expect, it } from 'vitest';
import { isPlant, type Roof } from '#capabilities/buildings/roof.ts';
import { areaOf } from '#capabilities/complex/convex.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { centreOf, type ScenePoint } from '#shared/geo.ts';
import { likeNeighbours } from '../../beauty/roofVariety.ts';
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

  it('never have more than three buildings that look the same beside one another', () => {
    const seen = place.buildings.map(({ parts, base }, gid) => {
      const areas = parts.map(({ ring }) => areaOf(ring));
      const main = parts[areas.indexOf(Math.max(...areas))] as (typeof parts)[number];
      const [a, , c] = main.ring as [ScenePoint, ScenePoint, ScenePoint];
      return {
        gid,
        roof: main.roof,
        roofs: new Set<Roof>(),
        areaM2: areas.reduce((sum, area) => sum + area, 0),
        heightM: main.height,
        at: [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2] as const,
        radius: Math.hypot(c[0] - a[0], c[1] - a[1]) / 2,
        pixel: [0, 0] as const,
        base,
      };
    });
    expect(likeNeighbours(seen).length).toBeLessThanOrEqual(3);
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
