import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enlarge } from '#capabilities/product-files/enlarge.ts';
import { placeBefore } from '#capabilities/product-files/placeBefore.ts';
import { insideRing } from '#shared/geo.ts';

type Point = readonly [number, number];
const box = (x: number, z: number, width: number, depth: number): Point[] => [
  [x, z],
  [x + width, z],
  [x + width, z + depth],
  [x, z + depth],
];
const seen = () => true;
const inside = (rings: readonly (readonly Point[])[]) => (x: number, z: number) =>
  rings.some((ring) => insideRing([x, z], ring as Point[] as [number, number][]));

describe('the place of a product before its building', () => {
  /*   neighbour | building | road to the east  */
  const building = box(0, 0, 40, 20);
  const road: Point[] = [
    [70, -200],
    [70, 200],
  ];

  it('lies before the wall that is nearest a road, and looks back at it', () => {
    const place = placeBefore(
      { rings: [building], taken: inside([building]), roads: [road], seen },
      4,
    );
    expect(place?.x).toBeCloseTo(48, 5);
    expect(place?.z).toBeCloseTo(10, 5);
    expect(place?.heading).toBeCloseTo(270, 5);
  });

  it('is the same whichever way the outline runs', () => {
    const turned = [...building].reverse();
    const surroundings = { taken: inside([building]), roads: [road], seen };
    expect(placeBefore({ rings: [turned], ...surroundings }, 4)).toEqual(
      placeBefore({ rings: [building], ...surroundings }, 4),
    );
  });

  it('is another where it would not be seen from there', () => {
    const surroundings = { rings: [building], taken: inside([building]), roads: [road] };
    const place = placeBefore({ ...surroundings, seen: (_x, _z, heading) => heading !== 270 }, 4);
    expect(place).not.toBeNull();
    expect(place?.heading).not.toBeCloseTo(270, 5);
  });

  it('is none where neighbours stand all round', () => {
    expect(
      placeBefore({ rings: [building], taken: () => true, roads: [road], seen }, 4),
    ).toBeNull();
    expect(placeBefore({ rings: [], taken: () => false, roads: [], seen }, 4)).toBeNull();
  });

  it('is never within a building, its own or another', () => {
    const size = fc.double({ min: 8, max: 60, noNaN: true });
    const at = fc.double({ min: -90, max: 90, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(at, at, size, size), { maxLength: 12 }),
        fc.double({ min: 0.5, max: 15, noNaN: true }),
        (boxes, radius) => {
          const rings = [building, ...boxes.map((one) => box(...one))];
          const taken = inside(rings);
          const place = placeBefore({ rings: [building], taken, roads: [road], seen }, radius);
          if (!place) return;
          for (let k = 0; k < 24; k++) {
            const angle = (k / 24) * 2 * Math.PI;
            const [x, z] = [
              place.x + Math.cos(angle) * radius * 0.7,
              place.z + Math.sin(angle) * radius * 0.7,
            ];
            expect(taken(x, z)).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('how much a product is enlarged', () => {
  it('is nothing from four metres on, and else a round number that makes it just large enough', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0005, max: 500, noNaN: true }), (size) => {
        const times = enlarge(size, 6);
        if (size >= 4) expect(times).toBe(1);
        else {
          expect(size * times).toBeGreaterThanOrEqual(6);
          expect(size * times).toBeLessThan(15.001);
          expect(String(times)).toMatch(/^[125]0*$/);
        }
      }),
    );
    expect([0.239, 0.5, 3.9, 4].map((size) => enlarge(size, 6))).toEqual([50, 20, 2, 1]);
  });
});
