import { describe, expect, it } from 'vitest';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { meshTerrain } from '#capabilities/complex/meshTerrain.ts';
import { landUses, type Terrain } from '#capabilities/complex/place.ts';

function hills(size: number): Terrain {
  const heights = new Int16Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      heights[j * size + i] = Math.round(900 + 700 * Math.sin(i / 5) * Math.cos(j / 7));
    }
  }
  const landUse = new Uint8Array(size * size).fill(landUses.indexOf('forest'));
  return { size, step: 32, minX: -500, minZ: -300, heights, landUse };
}

describe.each([2, 3, 33, 50, 65, 100])('the mesh of a terrain of %i samples a side', (size) => {
  const terrain = hills(size);
  const { position, index } = meshTerrain(terrain, 3);
  const at = (v: number, axis: number) => position[(index[v] as number) * 3 + axis] as number;

  it('covers the whole square once, facing up', () => {
    let area = 0;
    for (let t = 0; t < index.length; t += 3) {
      const turn =
        (at(t + 1, 2) - at(t, 2)) * (at(t + 2, 0) - at(t, 0)) -
        (at(t + 1, 0) - at(t, 0)) * (at(t + 2, 2) - at(t, 2));
      expect(turn).toBeGreaterThan(0);
      area += turn / 2;
    }
    expect(area).toBeCloseTo(((size - 1) * 32) ** 2, 0);
  });

  it('lies on the ground at its corners', () => {
    for (let v = 0; v < index.length; v++) {
      expect(at(v, 1)).toBeCloseTo(groundHeight(terrain, at(v, 0), at(v, 2)), 3);
    }
  });
});

describe('a terrain with works among its hills', () => {
  const size = 65;
  const terrain = hills(size);
  const works = landUses.indexOf('works');
  for (let j = 20; j < 40; j++) terrain.landUse.fill(works, j * size + 20, j * size + 40);
  const { position, index } = meshTerrain(terrain, 8);
  const middles = Array.from({ length: index.length / 3 }, (_, t) => {
    const corners = [0, 1, 2].map((k) => (index[t * 3 + k] as number) * 3);
    const mean = (axis: number): number =>
      corners.reduce((sum, v) => sum + (position[v + axis] as number) / 3, 0);
    return { x: mean(0), y: mean(1), z: mean(2) };
  });
  const among = ({ x, z }: { x: number; z: number }): boolean => {
    const [i, j] = [(x - terrain.minX) / terrain.step, (z - terrain.minZ) / terrain.step];
    return i >= 20 && i < 40 && j >= 20 && j < 40;
  };

  it('is meshed there far closer than on the hills', () => {
    const share = middles.filter(among).length / middles.length;
    expect(share).toBeGreaterThan((2 * 400) / size ** 2);
  });

  it('lies there within about half a metre of the ground', () => {
    for (const middle of middles.filter(among)) {
      const off = middle.y - groundHeight(terrain, middle.x, middle.z);
      expect(Math.abs(off)).toBeLessThan(1);
    }
  });
});
