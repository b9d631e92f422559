import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelBuildings, modelSector, roomFor } from '#capabilities/buildings/modelBuildings.ts';
import { meshYards } from '#capabilities/complex/meshYards.ts';
import { planYard, type Yard, type YardThing } from '#capabilities/complex/planYard.ts';
import { insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';
import { authoredPlace } from './authoredPlace.ts';
import { overlap } from './ringsMeet.ts';

function plot(width: number, depth: number, degrees: number): Ring {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return (
    [
      [0, 0],
      [0, depth],
      [width, depth],
      [width, 0],
    ] as const
  ).map(([x, z]) => [x * cos - z * sin, x * sin + z * cos] as const);
}

/** The ground a thing covers, counter-clockwise. */
function covers({ at, along: [ux, uz] }: YardThing, length: number, width: number): Ring {
  const [l, w] = [length / 2, width / 2];
  return (
    [
      [l, w],
      [l, -w],
      [-l, -w],
      [-l, w],
    ] as const
  ).map(([s, t]): ScenePoint => [at[0] + ux * s - uz * t, at[1] + uz * s + ux * t]);
}

function solids(yard: Yard): Ring[] {
  return [
    ...yard.cars.map((car) => covers(car, 4.4, 1.8)),
    ...yard.goods.filter(({ lift }) => lift === 0).map((g) => covers(g, g.length, g.width)),
    ...(yard.gatehouse ? [covers(yard.gatehouse, 3.8, 3)] : []),
  ];
}

const aYard = fc
  .record({
    width: fc.integer({ min: 40, max: 260 }),
    depth: fc.integer({ min: 36, max: 200 }),
    turn: fc.integer({ min: 0, max: 359 }),
    seed: fc.integer({ min: 0, max: 1e9 }),
    part: fc.double({ min: 0.4, max: 0.95, noNaN: true }),
  })
  .map(({ width, depth, turn, seed, part }) => {
    const ring = plot(width, depth, turn);
    const sector = modelSector(seed);
    const wanted = roomFor(ring, sector, seed) * part;
    const standing = modelBuildings(ring, sector, wanted, seed).flatMap((b) =>
      b.parts.map((p) => p.ring),
    );
    return { ring, standing, seed };
  });

describe('the yard of a plot', () => {
  it('keeps cars, goods and gatehouse on the plot, off buildings and out of one another', () => {
    fc.assert(
      fc.property(aYard, ({ ring, standing, seed }) => {
        const things = solids(planYard(ring, standing, seed));
        things.forEach((thing, i) => {
          expect(thing.every((corner) => insideRing(corner, ring))).toBe(true);
          expect(standing.some((one) => overlap(thing, one))).toBe(false);
          expect(things.some((other, k) => k > i && overlap(thing, other))).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same plot, and differs with the seed', () => {
    const ring = plot(120, 80, 20);
    expect(planYard(ring, [], 5)).toEqual(planYard(ring, [], 5));
    expect(planYard(ring, [], 5)).not.toEqual(planYard(ring, [], 6));
  });

  it('has a fence along every side, open at one gate', () => {
    const { fences } = planYard(plot(120, 80, 0), [], 3);
    expect(fences).toHaveLength(5);
    const long = fences.reduce((sum, [a, b]) => sum + Math.hypot(b[0] - a[0], b[1] - a[1]), 0);
    expect(long).toBeGreaterThan(350);
    expect(long).toBeLessThan(375);
  });

  it('fills most car parks of the place, and no yard has so much that it costs a frame', () => {
    const place = authoredPlace();
    const byParcel = new Map<string, Ring[]>();
    for (const { parcel, parts } of place.buildings) {
      byParcel.set(parcel, [...(byParcel.get(parcel) ?? []), ...parts.map((p) => p.ring)]);
    }
    const yards = place.parcels
      .filter((_, i) => i % 6 === 0)
      .map(({ id, ring }, i) => planYard(ring, byParcel.get(id) ?? [], i));
    const cars = yards.reduce((sum, yard) => sum + yard.cars.length, 0) / yards.length;
    expect(cars).toBeGreaterThan(7);
    expect(cars).toBeLessThan(30);
    expect(yards.filter((yard) => yard.cars.length > 3).length).toBeGreaterThan(yards.length * 0.6);
    const { index } = meshYards(yards, [], () => 0);
    expect(index.length / 3 / yards.length).toBeLessThan(1500);
  });
});

describe('the mesh of yards', () => {
  it('has unit normals that agree with its triangles', () => {
    const yard = planYard(plot(140, 110, 33), [plot(60, 40, 33)], 9);
    const tree = { x: 5, y: 2, z: 8, height: 7, chance: 77 };
    const { position, normal, index } = meshYards([yard], [tree], (x) => x * 0.01);
    expect(index.length).toBeGreaterThan(600);
    for (let t = 0; t < index.length; t += 3) {
      const [i, j, k] = [index[t], index[t + 1], index[t + 2]] as [number, number, number];
      const p = (v: number, axis: number) => position[v * 3 + axis] as number;
      const u = [0, 1, 2].map((a) => p(j, a) - p(i, a)) as [number, number, number];
      const w = [0, 1, 2].map((a) => p(k, a) - p(i, a)) as [number, number, number];
      const face = [
        u[1] * w[2] - u[2] * w[1],
        u[2] * w[0] - u[0] * w[2],
        u[0] * w[1] - u[1] * w[0],
      ] as const;
      const length = Math.hypot(...face);
      expect(length).toBeGreaterThan(0);
      const n = [0, 1, 2].map((a) => (normal[i * 4 + a] as number) / 127);
      expect(Math.hypot(...n)).toBeCloseTo(1, 1);
      const along = face.reduce((sum, f, a) => sum + (f / length) * (n[a] as number), 0);
      expect(along).toBeGreaterThan(0.2);
    }
  });
});
