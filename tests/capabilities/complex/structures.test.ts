import { describe, expect, it } from 'vitest';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { meshBridges } from '#capabilities/complex/meshBridges.ts';
import { meshPlinth, plinthFoot } from '#capabilities/complex/meshPlinth.ts';
import { meshQuays } from '#capabilities/complex/meshQuays.ts';
import { meshTerrain } from '#capabilities/complex/meshTerrain.ts';
import { meshWaters } from '#capabilities/complex/meshWaters.ts';
import { deckHeight, roadDecks } from '#capabilities/complex/roadDecks.ts';
import { roadProfile } from '#capabilities/complex/roadProfile.ts';
import { TonedMesh, type TonedTriangles } from '#capabilities/complex/tonedMesh.ts';
import { boundsOf, insideRing, type Ring } from '#shared/geo.ts';
import { authoredPlace } from './authoredPlace.ts';

const place = authoredPlace();
const { terrain } = place;
const flat = (ring: Ring): number[] => ring.flatMap(([x, z]) => [x * 10, z * 10]);
const mains = place.roads.filter((road) => road.class !== 'street');
const waters = place.waters.map((w) => ({
  ...w,
  canal: w.kind === 'canal' || w.kind === 'estuary',
}));
const profiles = mains.map((road) => roadProfile(road.line, waters, terrain));

/** Cosine between each triangle and the normal its first corner carries; NaN for a triangle without area. */
function agreements({ position, normal, index }: TonedTriangles): number[] {
  const out: number[] = [];
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
    out.push(face.reduce((s, f, a) => s + (f / length) * ((normal[i * 4 + a] as number) / 127), 0));
  }
  return out;
}

describe('main roads', () => {
  it('cross water on decks above it, from firm ground to firm ground, without steps', () => {
    let bridges = 0;
    for (const [n, points] of profiles.entries()) {
      for (const [k, { at, deck, bridge }] of points.entries()) {
        for (const water of place.waters) {
          if (water.kind === 'sea' || !insideRing(at, water.ring)) continue;
          expect(deck, `${mains[n]?.id} at ${at}`).not.toBeNull();
          expect(deck as number).toBeGreaterThan(water.surface + 1);
        }
        const next = points[k + 1];
        const before = points[k - 1];
        if (before && deck !== null && bridge && !before.bridge) {
          bridges++;
          const bank = before.deck ?? groundHeight(terrain, before.at[0], before.at[1]);
          expect(Math.abs(deck - bank), `${mains[n]?.id} at ${at}`).toBeLessThan(1.5);
        }
        if (deck === null || !next || next.deck === null) continue;
        const run = Math.hypot(next.at[0] - at[0], next.at[1] - at[1]);
        expect(Math.abs(next.deck - deck) / run).toBeLessThan(0.12);
      }
    }
    expect(bridges).toBeGreaterThan(4);
  });

  it('carry street lights on their decks, and leave those of the ground where they are', () => {
    const roads = profiles.map((points, n) => {
      const { width, class: kind } = mains[n] as (typeof mains)[number];
      return { points, width, avenue: kind === 'avenue' };
    });
    const decks = roadDecks(roads);
    let raised = 0;
    for (const { points, width } of roads) {
      for (const [k, { at, deck }] of points.entries()) {
        const next = points[k + 1];
        if (deck === null || !next || next.deck === null) continue;
        raised++;
        const [dx, dz] = [next.at[0] - at[0], next.at[1] - at[1]];
        const off = width / 2 / Math.hypot(dx, dz);
        const kerb = [at[0] + dx / 2 - dz * off, at[1] + dz / 2 + dx * off] as const;
        const half = (deck + next.deck) / 2;
        expect(Math.abs((deckHeight(decks, ...kerb) as number) - half)).toBeLessThan(1.2);
      }
    }
    expect(raised).toBeGreaterThan(40);
    expect(deckHeight(decks, 2449, 416)).toBeNull();
  });

  it('lie on the ground everywhere else, corner for corner', () => {
    const dry = mains.findIndex((road) => road.id === 'jinhae-daero');
    expect(profiles[dry]?.every(({ deck }) => deck === null)).toBe(true);
    expect(profiles[dry]?.map(({ at }) => at)).toEqual(mains[dry]?.line);
  });
});

describe('bridges, quays and the cut edge', () => {
  const relief = meshTerrain(terrain, 8);
  const ground = {
    parcels: place.parcels.map(({ ring }) => flat(ring)),
    waters: place.waters.map((w) => ({ ...w, ring: flat(w.ring), name: null })),
  };
  const built = {
    bridges: (mesh: TonedMesh) =>
      meshBridges(
        mesh,
        profiles.map((points, n) => ({ points, width: mains[n]?.width as number, avenue: false })),
        terrain,
      ),
    quays: (mesh: TonedMesh) => meshQuays(mesh, ground),
    plinth: (mesh: TonedMesh) => meshPlinth(mesh, terrain, relief, 0),
  };

  it.each(Object.keys(built) as (keyof typeof built)[])('%s face outwards', (name) => {
    const mesh = new TonedMesh();
    built[name](mesh);
    const made = mesh.finish();
    expect(made.index.length / 3).toBeGreaterThan(100);
    expect(made.index.length / 3).toBeLessThan(16_000);
    expect(agreements(made).filter((cosine) => !(cosine > 0.9))).toEqual([]);
  });

  it('closes the model from its relief down to the table on all four sides', () => {
    const mesh = new TonedMesh();
    built.plinth(mesh);
    const { position, normal } = mesh.finish();
    let lowest = Infinity;
    for (let v = 0; v < position.length / 3; v++) {
      const [x, y, z] = [position[v * 3], position[v * 3 + 1], position[v * 3 + 2]] as [
        number,
        number,
        number,
      ];
      lowest = Math.min(lowest, y);
      const [nx, nz] = [normal[v * 4] as number, normal[v * 4 + 2] as number];
      const [minX, minZ, maxX, maxZ] = place.bounds;
      if (Math.abs(nx) > 100) expect(x).toBeCloseTo(nx > 0 ? maxX : minX, 0);
      else expect(z).toBeCloseTo(nz > 0 ? maxZ : minZ, 0);
    }
    expect(lowest).toBe(plinthFoot);
  });

  it('keeps all water on the board and faces it up', () => {
    const { position, index } = meshWaters(ground.waters, terrain);
    const corners = Array.from(
      { length: position.length / 3 },
      (_, v) => [position[v * 3] as number, position[v * 3 + 2] as number] as const,
    );
    const [a, b, c, d] = boundsOf(corners);
    const [minX, minZ, maxX, maxZ] = place.bounds;
    expect([a >= minX, b >= minZ, c <= maxX, d <= maxZ]).toEqual([true, true, true, true]);
    for (let t = 0; t < index.length; t += 3) {
      const [p, q, r] = [0, 1, 2].map((k) => corners[index[t + k] as number]) as [
        readonly [number, number],
        readonly [number, number],
        readonly [number, number],
      ];
      const turn = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
      expect(turn).toBeLessThanOrEqual(0);
    }
  });
});
