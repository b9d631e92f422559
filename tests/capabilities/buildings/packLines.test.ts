import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLines } from '#capabilities/buildings/packLines.ts';
import { unpackLines } from '#capabilities/buildings/unpackLines.ts';

const coordinate = fc.oneof(
  fc.integer({ min: -300, max: 300 }),
  fc.integer({ min: -4_000_000, max: 4_000_000 }),
);
const anyLine = fc
  .array(fc.tuple(coordinate, coordinate), { maxLength: 12 })
  .map((points) => points.flat());
/** A quadrangle of a planned place: turned by one of few angles, often on the corner of another. */
const plot = fc
  .tuple(
    fc.constantFrom(0, 20, 34.87, 50),
    fc.integer({ min: 1, max: 900 }),
    fc.integer({ min: 1, max: 900 }),
    fc.integer({ min: -9, max: 9 }),
    fc.integer({ min: -9, max: 9 }),
  )
  .map(([degrees, u, v, i, j]) => {
    const [c, s] = [Math.cos(degrees * (Math.PI / 180)), Math.sin(degrees * (Math.PI / 180))];
    const corners = [
      [0, 0],
      [u, 0],
      [u, v],
      [0, v],
    ] as const;
    return corners.flatMap(([a, b]) => [
      Math.round(i * 500 + a * c - b * s) + 0,
      Math.round(j * 500 + a * s + b * c) + 0,
    ]);
  });

describe('packed lines', () => {
  it('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyLine, plot), { maxLength: 40 }), (lines) => {
        expect(unpackLines(packLines(lines))).toEqual(lines);
      }),
    );
  });

  it('come back where a corner returns after many others', () => {
    const long = Array.from({ length: 600 }, (_, i) => [(i % 300) * 7, i % 299, 5, 5]);
    expect(unpackLines(packLines(long))).toEqual(long);
  });

  it('cost an eighth of a byte a number where plots stand in rows', () => {
    const rows = Array.from({ length: 400 }, (_, i) => {
      const [x, z] = [(i % 20) * 600, Math.floor(i / 20) * 400];
      return [x, z, x + 600, z, x + 600, z + 400, x, z + 400];
    });
    const bytes = brotliCompressSync(packLines(rows)).length;
    expect(bytes).toBeLessThan(rows.flat().length / 8);
    expect(bytes).toBeLessThan(brotliCompressSync(JSON.stringify(rows)).length / 2);
  });

  it('are refused where bytes are missing or name what is not there', () => {
    const bytes = packLines([[0, 0, 100, 0, 100, 100]]);
    expect(() => unpackLines(bytes.subarray(0, bytes.length - 1))).toThrow('cut short');
    expect(() => unpackLines(new Uint8Array(3))).toThrow('cut short');
  });
});
