import { describe, expect, it } from 'vitest';
import { toLine } from '#capabilities/complex/convex.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { insideRing, type ScenePoint } from '#shared/geo.ts';
import { lngLatToScene } from '#shared/projection.ts';
import { authoredAssets, authoredPlace } from './authoredPlace.ts';

const { terrain, waters } = authoredPlace();
const height = (x: number, z: number): number => groundHeight(terrain, x, z);

describe('the ground around a reservoir', () => {
  it('rises from its shore as a valley does, nowhere as the wall of a pit', () => {
    const reservoirs = waters.filter(({ kind }) => kind === 'reservoir');
    expect(reservoirs.length).toBeGreaterThan(2);
    for (const { id, ring, surface } of reservoirs) {
      const shore = [...ring, ring[0] as ScenePoint];
      for (const [x, z] of ring) {
        for (let k = 0; k < 16; k++) {
          const angle = (k / 16) * 2 * Math.PI;
          const at: ScenePoint = [x + 90 * Math.cos(angle), z + 90 * Math.sin(angle)];
          if (insideRing(at, ring)) continue;
          const away = toLine(at, shore);
          expect(height(at[0], at[1]) - surface, `${id} at ${at}`).toBeLessThan(8 + away * 0.55);
        }
      }
    }
  });
});

describe('a ridge', () => {
  it('is a row of knolls and saddles about the line it is authored with, not that line', () => {
    const { ridges } = authoredAssets().relief;
    for (const name of ['daeam-north', 'bulmo-north', 'jangbok-east', 'cheonju']) {
      const line = ridges.find(({ id }) => id === name)?.line ?? [];
      const above = line.slice(1).flatMap((b, k) => {
        const a = line[k] as typeof b;
        const [ax, az] = lngLatToScene([a[0], a[1]]);
        const [bx, bz] = lngLatToScene([b[0], b[1]]);
        return [0, 0.25, 0.5, 0.75].map(
          (t) => height(ax + (bx - ax) * t, az + (bz - az) * t) - (a[2] + (b[2] - a[2]) * t),
        );
      });
      const mean = above.reduce((sum, value) => sum + value, 0) / above.length;
      const spread = Math.sqrt(
        above.reduce((sum, value) => sum + (value - mean) ** 2, 0) / above.length,
      );
      expect(spread, name).toBeGreaterThan(16);
    }
  });

  it('reaches its summits to the metre', () => {
    for (const { at, elevation } of authoredAssets().relief.peaks) {
      const [x, z] = lngLatToScene([at[0], at[1]]);
      const within = Math.abs(x - terrain.minX) < 16_384 && z > terrain.minZ;
      if (within) expect(Math.abs(height(x, z) - elevation)).toBeLessThan(6);
    }
  });
});
