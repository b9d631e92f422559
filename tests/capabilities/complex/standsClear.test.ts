import Flatbush from 'flatbush';
import { describe, expect, it } from 'vitest';
import { toLine } from '#capabilities/complex/convex.ts';
import type { PlacedBuilding } from '#capabilities/complex/place.ts';
import { boundsOf, insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';
import { authoredPlace } from './authoredPlace.ts';
import { apart, overlap, shrunk, sidesOf } from './ringsMeet.ts';

const place = authoredPlace();
const parts = place.buildings.flatMap((building) =>
  building.parts.map((part) => ({ building, ring: part.ring })),
);

function indexOf(rings: readonly (readonly ScenePoint[])[], grow: number): Flatbush {
  const index = new Flatbush(rings.length);
  for (const ring of rings) {
    const [a, b, c, d] = boundsOf(ring);
    index.add(a - grow, b - grow, c + grow, d + grow);
  }
  index.finish();
  return index;
}

const gidsOf = (found: Iterable<PlacedBuilding>): string[] => [
  ...new Set([...found].map((b) => b.gid)),
];

describe('modelled buildings', () => {
  it('stand on no road', () => {
    const strips = place.roads.flatMap((road) =>
      road.line.slice(1).map((b, i) => ({ line: [road.line[i] as ScenePoint, b] as const, road })),
    );
    const index = indexOf(
      strips.map((s) => s.line),
      40,
    );
    const bad = parts.filter(({ ring }) =>
      index.search(...boundsOf(ring)).some((k) => {
        const { line, road } = strips[k] as (typeof strips)[number];
        return sidesOf(ring).some((side) => apart(side, line) < road.width / 2);
      }),
    );
    expect(gidsOf(bad.map((p) => p.building))).toEqual([]);
  });

  it('stand in no water', () => {
    const index = indexOf(
      place.waters.map((w) => w.ring),
      0,
    );
    const bad = parts.filter(({ ring }) =>
      index.search(...boundsOf(ring)).some((k) => overlap(ring, place.waters[k]?.ring as Ring)),
    );
    expect(gidsOf(bad.map((p) => p.building))).toEqual([]);
  });

  it('stand within their own parcel', () => {
    const parcels = new Map(place.parcels.map((p) => [p.id, p.ring]));
    const bad = parts.filter(({ building, ring }) => {
      const parcel = parcels.get(building.parcel);
      return !parcel || !ring.every((corner) => insideRing(corner, parcel));
    });
    expect(gidsOf(bad.map((p) => p.building))).toEqual([]);
  });

  it('do not stand in one another, nor do the parts of one', () => {
    const index = indexOf(
      parts.map((p) => p.ring),
      0,
    );
    const bad = parts.filter(({ ring }, i) =>
      index
        .search(...boundsOf(ring))
        .some((k) => k > i && overlap(shrunk(ring, 0.05), shrunk(parts[k]?.ring as Ring, 0.05))),
    );
    expect(gidsOf(bad.map((p) => p.building))).toEqual([]);
  });

  it('lie parallel to an edge of their parcel', () => {
    const parcels = new Map(place.parcels.map((p) => [p.id, p.ring]));
    const bad = parts.filter(({ building, ring }) => {
      if (ring.length !== 4) return false;
      const wall = direction(ring[0] as ScenePoint, ring[1] as ScenePoint);
      const edges = sidesOf(parcels.get(building.parcel) as Ring).filter(
        ([a, b]) => Math.hypot(b[0] - a[0], b[1] - a[1]) > 8,
      );
      return !edges.some(([a, b]) => turned(wall, direction(a, b)) < 1);
    });
    expect(gidsOf(bad.map((p) => p.building))).toEqual([]);
  });

  it('are found out when one is moved onto a road, into water or onto its neighbour', () => {
    const [first, second] = parts as [(typeof parts)[number], (typeof parts)[number]];
    expect(overlap(first.ring, second.ring)).toBe(false);
    const [dx, dz] = [0, 1].map(
      (axis) => (second.ring[0]?.[axis] as number) - (first.ring[0]?.[axis] as number),
    ) as [number, number];
    const moved = first.ring.map(([x, z]) => [x + dx, z + dz] as const);
    expect(overlap(moved, second.ring)).toBe(true);
  });
});

describe('the volumes of the city', () => {
  it('stand on no road, in no water and on no parcel', () => {
    expect(place.massing.length).toBeGreaterThan(2000);
    const others = [...place.waters, ...place.parcels].map((one) => one.ring);
    const index = indexOf(others, 0);
    const bad = place.massing.filter(
      ({ ring }) =>
        place.roads.some((r) => ring.some((corner) => toLine(corner, r.line) < r.width / 2)) ||
        index.search(...boundsOf(ring)).some((k) => overlap(ring, others[k] as Ring)),
    );
    expect(bad).toEqual([]);
  });
});

const direction = (a: ScenePoint, b: ScenePoint): number =>
  (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;

/** Degrees between two directions of rectangles: 0 … 45. */
function turned(a: number, b: number): number {
  const off = (((a - b) % 90) + 90) % 90;
  return Math.min(off, 90 - off);
}
