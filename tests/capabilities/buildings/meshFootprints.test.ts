import { describe, expect, it } from 'vitest';
import { decodeFootprintTile, encodeFootprintTile } from '#capabilities/buildings/footprintTile.ts';
import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';
import { meshFootprints, meshMargin } from '#capabilities/buildings/meshFootprints.ts';
import { type Roof, roofs } from '#capabilities/buildings/roof.ts';

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
  const ring = roof === 'tank' || roof === 'stack' ? octagon : rectangle;
  return meshFootprints(
    decodeFootprintTile(
      encodeFootprintTile(0, 0, [{ feature: 3, base: 5, height: 10, roof, sector: 1, ring }]),
    ),
    fine,
  );
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

  it('covers its outline once from above', () => {
    const mesh = meshOf(roof, true);
    const solid = volume(mesh);
    const area =
      roof === 'tank' || roof === 'stack' ? 0.5 * 8 * 9 * 9 * Math.sin(Math.PI / 4) : 24 * 62;
    const eaves = 5 + 10 + meshMargin.y;
    expect(solid).toBeGreaterThan(area * eaves * 0.98);
    expect(solid).toBeLessThan(area * (eaves + 8));
  });

  it('carries its building number on every corner and needs no more triangles from afar', () => {
    const fine = meshOf(roof, true);
    const coarse = meshOf(roof, false);
    for (let v = 3; v < fine.position.length; v += 4) expect(fine.position[v]).toBe(3);
    expect(coarse.index.length).toBeLessThanOrEqual(fine.index.length);
  });
});
