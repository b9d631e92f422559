import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Raised, stripSections } from '#capabilities/complex/stripSections.ts';
import type { ScenePoint } from '#shared/geo.ts';

const road = (...line: ScenePoint[]) => line.map((at) => ({ at, deck: null, bridge: false }));

/** Height of a polyline of edges above the point of it nearest to x. */
const heightOn = (edge: readonly Raised[], x: number): number => {
  const k = Math.max(
    1,
    edge.findIndex(([ex]) => ex >= x),
  );
  const [a, b] = [edge[k - 1], edge[k]] as [Raised, Raised];
  return a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
};

describe('cross-sections of a road', () => {
  it('are as few as sixteen pieces allow on level ground, and keep both ends', () => {
    const sections = stripSections(road([0, 0], [1600, 0]), 0, 12, () => 7);
    expect(sections.length).toBeLessThanOrEqual(1 + Math.ceil(50 / 15));
    expect(sections[0]?.left).toEqual([0, 7, -6]);
    expect(sections.at(-1)?.right).toEqual([1600, 7, 6]);
  });

  it('follow the ground to a decimetre or so wherever it is looked at', () => {
    const hills = fc.record({
      high: fc.integer({ min: 0, max: 30 }),
      wide: fc.integer({ min: 200, max: 900 }),
      length: fc.integer({ min: 64, max: 3000 }),
    });
    fc.assert(
      fc.property(hills, ({ high, wide, length }) => {
        const heightAt = (x: number): number => high * Math.sin(x / wide);
        const edge = stripSections(road([0, 0], [length, 0]), 0, 8, heightAt).map((s) => s.left);
        const pieces = Math.ceil(length / 32);
        for (let k = 0; k <= pieces; k++) {
          const x = (k / pieces) * length;
          expect(Math.abs(heightOn(edge, x) - heightAt(x))).toBeLessThanOrEqual(0.1 + 1e-9);
        }
      }),
    );
  });

  it('keep every bend and the ends of bridges', () => {
    const line = [
      { at: [0, 0], deck: null, bridge: false },
      { at: [200, 0], deck: null, bridge: true },
      { at: [212, 0], deck: null, bridge: true },
      { at: [224, 0], deck: null, bridge: false },
      { at: [400, 0], deck: null, bridge: false },
      { at: [400, 300], deck: null, bridge: false },
    ] as const;
    const sections = stripSections(line, 0, 10, () => 0);
    const middles = sections.map(({ left, right }) => (left[0] + right[0]) / 2);
    for (const x of [0, 200, 224, 400]) expect(middles.some((m) => Math.abs(m - x) < 1)).toBe(true);
    expect(sections.filter(({ bridge }) => bridge).length).toBeGreaterThan(0);
  });
});
