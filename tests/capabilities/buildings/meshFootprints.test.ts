import { describe, expect, it } from 'vitest';
import {
  decodeFootprintTile,
  encodeFootprintTile,
  type TilePart,
} from '#capabilities/buildings/footprintTile.ts';
import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';
import { meshFootprints, meshMargin } from '#capabilities/buildings/meshFootprints.ts';
import { isVessel, type Roof, roofs } from '#capabilities/buildings/roof.ts';

const octagon = Array.from({ length: 8 }, (_, k) => {
  const a = (-k / 8) * 2 * Math.PI;
  return [60 + 9 * Math.cos(a), 60 + 9 * Math.sin(a)] as const;
});
const rectangle = [
  [0, 0],
  [0, 24],
  [62, 24],
  [62, 0],
] as const;

function meshOf(roof: Roof, fine: boolean): TileMesh {
  const ring = isVessel(roof) ? octagon : rectangle;
  const part = { feature: 3, base: 5, height: 46, roof, sector: 1, ring };
  return meshFootprints(decodeFootprintTile(encodeFootprintTile(0, 0, [part])), fine);
}

/** Six times the volume under all triangles, seen from the outside: positive for a closed skin turned outwards. */
function volume({ position, index }: TileMesh): number {
  const at = (i: number) =>
    [position[i * 4], position[i * 4 + 1], position[i * 4 + 2]].map((v) => (v as number) / 10) as [
      number,
      number,
      number,
    ];
  let sum = 0;
  for (let t = 0; t < index.length; t += 3) {
    const [a, b, c] = [
      at(index[t] as number),
      at(index[t + 1] as number),
      at(index[t + 2] as number),
    ];
    const [ax, az, bx, bz, cx, cz] = [a[0], a[2], b[0], b[2], c[0], c[2]];
    const area = (bz - az) * (cx - ax) - (bx - ax) * (cz - az);
    sum += (area * (a[1] + b[1] + c[1])) / 6;
  }
  return sum;
}

describe.each(roofs)('the mesh of a building with a %s roof', (roof) => {
  it.each([true, false])(
    'has outward faces with unit normals that match their triangles (fine %s)',
    (fine) => {
      const { position, normal, index } = meshOf(roof, fine);
      expect(index.length).toBeGreaterThan(0);
      for (let t = 0; t < index.length; t += 3) {
        const [i, j, k] = [index[t], index[t + 1], index[t + 2]] as [number, number, number];
        const p = (v: number, axis: number) => position[v * 4 + axis] as number;
        const u = [0, 1, 2].map((axis) => p(j, axis) - p(i, axis)) as [number, number, number];
        const w = [0, 1, 2].map((axis) => p(k, axis) - p(i, axis)) as [number, number, number];
        const face = [
          u[1] * w[2] - u[2] * w[1],
          u[2] * w[0] - u[0] * w[2],
          u[0] * w[1] - u[1] * w[0],
        ] as const;
        const length = Math.hypot(...face);
        expect(length).toBeGreaterThan(0);
        const n = [0, 1, 2].map((axis) => (normal[i * 4 + axis] as number) / 127);
        expect(Math.hypot(...n)).toBeCloseTo(1, 1);
        const along = face.reduce((sum, f, axis) => sum + (f / length) * (n[axis] as number), 0);
        expect(along).toBeGreaterThan(0.9);
      }
    },
  );

  it('encloses what it should, turned outwards, and stays over its outline', () => {
    const far = volume(meshOf(roof, false));
    const near = volume(meshOf(roof, true));
    const top = 5 + 46 + meshMargin.y;
    const box = 24 * 62 * top;
    if (roof === 'gantry') {
      expect(far).toBeLessThan(box * 0.8);
      expect(near).toBeLessThan(box * 0.8);
    } else if (isVessel(roof)) {
      const cylinder = Math.PI * 9 * 9 * top;
      const slim = roof === 'stack' || roof === 'cooling' ? 0.35 : 0.9;
      expect(near).toBeGreaterThan(cylinder * slim);
      expect(near).toBeLessThan(cylinder * 1.02);
    } else {
      expect(far).toBeGreaterThan(box * 0.999);
      expect(far).toBeLessThan(box + 24 * 62 * 8);
      expect(near).toBeGreaterThan(box * 0.985);
    }
    const { position } = meshOf(roof, true);
    const reach = isVessel(roof) ? [50.8, 50.8, 69.2, 69.2] : [-0.35, -0.35, 62.35, 24.35];
    for (let v = 0; v < position.length; v += 4) {
      const [x, z] = [0, 2].map((axis) => (position[v + axis] as number) / 10 - meshMargin.xz);
      expect(x).toBeGreaterThanOrEqual(reach[0] as number);
      expect(z).toBeGreaterThanOrEqual(reach[1] as number);
      expect(x).toBeLessThanOrEqual(reach[2] as number);
      expect(z).toBeLessThanOrEqual(reach[3] as number);
    }
  });

  it('carries its building number on every corner and needs no more triangles from afar', () => {
    const fine = meshOf(roof, true);
    const coarse = meshOf(roof, false);
    for (let v = 3; v < fine.position.length; v += 4) expect(fine.position[v]).toBe(3);
    expect(coarse.index.length).toBeLessThanOrEqual(fine.index.length);
  });
});

describe('a building of several volumes', () => {
  const hall = (x: number, height: number, roof: Roof): TilePart => ({
    feature: 1,
    base: 2,
    height,
    roof,
    sector: 1,
    ring: [
      [x, 0],
      [x, 30],
      [x + 40, 30],
      [x + 40, 0],
    ],
  });
  const trianglesOf = (parts: readonly TilePart[], fine: boolean): number =>
    meshFootprints(decodeFootprintTile(encodeFootprintTile(0, 0, parts)), fine).index.length / 3;

  it('has no walls between halls of one height, and only the upper part of a taller one', () => {
    const apart = trianglesOf([hall(0, 9, 'flat'), hall(60, 9, 'flat')], true);
    expect(apart).toBe(20);
    expect(trianglesOf([hall(0, 9, 'flat'), hall(40, 9, 'flat')], true)).toBe(apart - 4);
    expect(trianglesOf([hall(0, 9, 'flat'), hall(40, 14, 'flat')], true)).toBe(apart - 2);
  });

  it('is one hall from afar where two look alike, and leaves out small plant', () => {
    expect(trianglesOf([hall(0, 9, 'flat'), hall(40, 9.5, 'flat')], false)).toBe(10);
    expect(trianglesOf([hall(0, 9, 'flat'), hall(40, 9, 'gable')], false)).toBeGreaterThan(10);
    const tank: TilePart = {
      ...hall(50, 9, 'tank'),
      ring: [
        [50, 0],
        [50, 5],
        [55, 5],
        [55, 0],
      ],
    };
    expect(trianglesOf([hall(0, 9, 'flat'), tank], false)).toBe(10);
    expect(trianglesOf([hall(0, 9, 'flat'), tank], true)).toBeGreaterThan(40);
  });
});
