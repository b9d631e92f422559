import { describe, expect, it } from 'vitest';
import { distanceField } from '#capabilities/complex/distanceField.ts';
import { erode } from '#capabilities/complex/erode.ts';
import { fillLine, fillRing, type Grid, sample } from '#capabilities/complex/raster.ts';

const grid: Grid = { size: 33, step: 10, minX: 0, minZ: 0 };

describe('fields of the ground', () => {
  it('measure the distance to the nearest set sample exactly', () => {
    const mask = new Uint8Array(grid.size * grid.size);
    const set = [
      [3, 4],
      [20, 30],
      [28, 2],
    ] as const;
    for (const [i, j] of set) mask[j * grid.size + i] = 1;
    const field = distanceField(grid, mask);
    for (let j = 0; j < grid.size; j++) {
      for (let i = 0; i < grid.size; i++) {
        const nearest = Math.min(...set.map(([a, b]) => Math.hypot(a - i, b - j) * 10));
        expect(field[j * grid.size + i]).toBeCloseTo(nearest, 3);
      }
    }
  });

  it('fill an outline and a strip along a line, and nothing else', () => {
    const mask = new Uint8Array(grid.size * grid.size);
    fillRing(
      grid,
      mask,
      [
        [45, 45],
        [45, 105],
        [105, 105],
        [105, 45],
      ],
      1,
    );
    expect(mask.reduce((sum, v) => sum + v, 0)).toBe(36);
    const strip = new Uint8Array(grid.size * grid.size);
    fillLine(
      grid,
      strip,
      [
        [100, 100],
        [200, 100],
      ],
      12,
      1,
    );
    expect(strip[10 * 33 + 15]).toBe(1);
    expect(strip[11 * 33 + 15]).toBe(1);
    expect(strip[12 * 33 + 15]).toBe(0);
  });

  it('read between samples bilinearly and hold their edge', () => {
    const field = new Float32Array(grid.size * grid.size).map((_, k) => k % grid.size);
    expect(sample(grid, field, 125, 90)).toBeCloseTo(12.5);
    expect(sample(grid, field, 9999, 90)).toBe(32);
  });

  it('are cut where water gathers, nowhere raised, and not where they are fixed', () => {
    const heights = new Float32Array(grid.size * grid.size);
    for (let j = 0; j < grid.size; j++) {
      for (let i = 0; i < grid.size; i++) heights[j * grid.size + i] = j * 6 + Math.abs(i - 16) * 3;
    }
    const before = heights.slice();
    const strength = new Float32Array(heights.length).fill(1);
    for (let k = 0; k < grid.size * 4; k++) strength[k] = 0;
    erode(grid, heights, strength, 3, 0.4);
    expect(heights.every((h, k) => h <= (before[k] as number) + 1e-4)).toBe(true);
    expect([...heights.slice(0, grid.size * 4)]).toEqual([...before.slice(0, grid.size * 4)]);
    const cut = (i: number): number =>
      (before[12 * 33 + i] as number) - (heights[12 * 33 + i] as number);
    expect(cut(16)).toBeGreaterThan(5);
  });
});
