import { describe, expect, it } from 'vitest';
import { cornerUnits, meshLamps } from '#capabilities/complex/meshLamps.ts';
import { placeLamps } from '#capabilities/complex/placeLamps.ts';

const line = [0, 0, 40_000, 0];
const lamps = placeLamps(
  [
    { id: 'street', name: null, class: 'street', width: 10, line },
    { id: 'avenue', name: null, class: 'avenue', width: 60, line: [0, 9_000, 40_000, 9_000] },
  ],
  () => 3,
);
const { lamp, corner, index, chunks } = meshLamps(lamps);

describe('the mesh of street lights', () => {
  it('has two triangles a light, each around a whole disc', () => {
    expect(index.length / 3).toBe(lamps.length / 2);
    for (let t = 0; t < corner.length; t += 12) {
      const corners = [0, 4, 8].map((k) =>
        [0, 1].map((axis) => (corner[t + k + axis] as number) / cornerUnits),
      ) as [number, number][];
      corners.forEach(([ax, ay], k) => {
        const [bx, by] = corners[(k + 1) % 3] as [number, number];
        const fromMiddle = (ax * by - ay * bx) / Math.hypot(bx - ax, by - ay);
        expect(fromMiddle).toBeGreaterThan(0.995);
      });
    }
  });

  it('shines from afar as bright as from nearby, with fewer triangles', () => {
    const change = (of: 'count' | 'far'): number => {
      let light = 0;
      for (const chunk of chunks) {
        for (let t = chunk.start; t < chunk.start + chunk[of]; t += 3) {
          const at = (index[t] as number) * 4;
          const isPool = corner[at + 2] === 0;
          const far = of === 'far' ? (corner[at + 3] as number) : 0;
          if (isPool) light += (lamp[at + 3] as number) * (1 + far);
        }
      }
      return light;
    };
    expect(change('far') / change('count')).toBeCloseTo(1, 1);
    const triangles = (of: 'count' | 'far'): number =>
      chunks.reduce((sum, chunk) => sum + chunk[of] / 3, 0);
    const streetLights = lamps.filter((strength, k) => k % 4 === 3 && strength < 0.1).length;
    expect(triangles('count') - triangles('far')).toBe(Math.floor(streetLights / 2));
  });
});
