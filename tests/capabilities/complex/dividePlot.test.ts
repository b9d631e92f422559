import { describe, expect, it } from 'vitest';
import { areaOf } from '#capabilities/complex/convex.ts';
import { type Demand, dividePlot } from '#capabilities/complex/dividePlot.ts';
import { frameAt, rectangle } from '#capabilities/complex/gridFrame.ts';
import { insideRing, type ScenePoint } from '#shared/geo.ts';

const frame = frameAt([0, 0], 90);
const cell = rectangle(frame, { u0: 0, u1: 320, v0: 0, v1: 200 });
const at = (x: number, z: number): ScenePoint => [x, z];
const groundOf = (plots: ReturnType<typeof dividePlot>, site: string | null): number =>
  plots.filter((p) => p.site === site).reduce((sum, p) => sum + areaOf(p.ring), 0);

describe('a cell divided into plots', () => {
  it('keeps all of its ground', () => {
    const plots = dividePlot(cell, frame, [{ site: 'a', at: at(40, 30), area: 9000 }], 3);
    expect(plots.reduce((sum, p) => sum + areaOf(p.ring), 0)).toBeCloseTo(64_000, 0);
  });

  it('gives plots of about 4,300 ㎡, not all alike', () => {
    const areas = Array.from({ length: 20 }, (_, seed) => dividePlot(cell, frame, [], seed))
      .flat()
      .map((p) => areaOf(p.ring))
      .sort((a, b) => a - b);
    const median = areas[areas.length >> 1] as number;
    expect(median).toBeGreaterThan(3400);
    expect(median).toBeLessThan(5200);
    expect((areas.at(-1) as number) / (areas[0] as number)).toBeGreaterThan(2.5);
  });

  it('gives one site about what it needs, around its point', () => {
    for (const [x, z] of [
      [10, 10],
      [160, 100],
      [300, 190],
    ] as const) {
      const plots = dividePlot(cell, frame, [{ site: 'a', at: at(x, z), area: 12_000 }], 5);
      const ground = groundOf(plots, 'a');
      expect(ground).toBeGreaterThan(11_000);
      expect(ground).toBeLessThan(16_500);
      expect(plots.some((p) => p.site === 'a' && insideRing([x, z], p.ring))).toBe(true);
    }
  });

  it('shares fairly where several sites want more than there is', () => {
    const demands: Demand[] = [
      { site: 'a', at: at(40, 100), area: 60_000 },
      { site: 'b', at: at(280, 100), area: 30_000 },
    ];
    const plots = dividePlot(cell, frame, demands, 1);
    const share = groundOf(plots, 'a') / 64_000;
    expect(share).toBeGreaterThan(0.58);
    expect(share).toBeLessThan(0.75);
    expect(groundOf(plots, null)).toBe(0);
  });

  it('gives a small site beside a large one a compact plot, not a strip', () => {
    const demands: Demand[] = [
      { site: 'large', at: at(200, 100), area: 56_000 },
      { site: 'small', at: at(20, 30), area: 4000 },
    ];
    const [own] = dividePlot(cell, frame, demands, 1).filter((p) => p.site === 'small');
    const xs = own?.ring.map((p) => p[0]) ?? [];
    const zs = own?.ring.map((p) => p[1]) ?? [];
    const sides = [Math.max(...xs) - Math.min(...xs), Math.max(...zs) - Math.min(...zs)];
    expect(Math.max(...sides) / Math.min(...sides)).toBeLessThan(3);
  });
});
