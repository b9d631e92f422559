import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkTriangles } from '#shared/chunkTriangles.ts';
import type { VertexIndex } from '#shared/vertexIndex.ts';

const corner = fc.tuple(
  fc.integer({ min: -9000, max: 9000 }),
  fc.integer({ min: 0, max: 700 }),
  fc.integer({ min: -9000, max: 9000 }),
);
const mesh = fc.array(corner, { minLength: 3, maxLength: 60 }).chain((corners) =>
  fc.record({
    position: fc.constant(Float32Array.from(corners.flat())),
    index: fc
      .array(fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: corners.length - 1 }))), {
        maxLength: 60,
      })
      .map((triangles) => Uint32Array.from(triangles.flat())),
  }),
);
const triangles = (index: VertexIndex, from: number, count: number): string[] =>
  Array.from({ length: count / 3 }, (_, t) => index.slice(from + t * 3, from + t * 3 + 3).join());

describe('a mesh in squares', () => {
  it('keeps every triangle once, the fine ones last in their square, all within its sphere', () => {
    fc.assert(
      fc.property(mesh, ({ position, index }) => {
        const isFine = (vertex: number): boolean => vertex % 3 === 0;
        const made = chunkTriangles(position, 3, index, 2048, isFine);
        expect(triangles(made.index, 0, made.index.length).sort()).toEqual(
          triangles(index, 0, index.length).sort(),
        );
        let next = 0;
        for (const { start, count, far, sphere } of made.chunks) {
          expect(start).toBe(next);
          next += count;
          for (let k = start; k < start + count; k += 3)
            expect(isFine(made.index[k] as number)).toBe(k >= start + far);
          for (let k = start; k < start + count; k++) {
            const at = (made.index[k] as number) * 3;
            const away = Math.hypot(
              (position[at] as number) - sphere[0],
              (position[at + 1] as number) - sphere[1],
              (position[at + 2] as number) - sphere[2],
            );
            expect(away).toBeLessThanOrEqual(sphere[3] + 1e-3);
          }
        }
        expect(next).toBe(index.length);
      }),
    );
  });
});
