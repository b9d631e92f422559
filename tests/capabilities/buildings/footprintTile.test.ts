import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeFootprintTile,
  encodeFootprintTile,
  type TilePart,
} from '#capabilities/buildings/footprintTile.ts';
import { roofs } from '#capabilities/buildings/roof.ts';

const dm = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 10);

const aPart = fc.record({
  base: dm(-500, 9000),
  height: dm(1, 3000),
  roof: fc.constantFrom(...roofs),
  sector: fc.integer({ min: 0, max: 6 }),
  ring: fc.array(fc.tuple(dm(-3000, 24_000), dm(-3000, 24_000)), { minLength: 3, maxLength: 24 }),
  jump: fc.integer({ min: 0, max: 255 }),
});

describe('the footprint tile', () => {
  it('gives back every part to the decimetre', () => {
    fc.assert(
      fc.property(
        fc.array(aPart, { maxLength: 40 }),
        fc.tuple(dm(-99_000, 99_000), dm(-99_000, 99_000)),
        (drawn, [ox, oz]) => {
          let feature = 0;
          const parts: TilePart[] = drawn.map(({ jump, ...part }) => {
            feature += jump;
            return { ...part, feature, ring: part.ring.map(([x, z]) => [x + ox, z + oz] as const) };
          });
          const columns = decodeFootprintTile(encodeFootprintTile(ox, oz, parts));
          expect(columns.parts).toBe(parts.length);
          parts.forEach((part, i) => {
            expect(columns.feature[i]).toBe(part.feature);
            expect(columns.base[i]).toBeCloseTo(part.base, 3);
            expect(columns.height[i]).toBeCloseTo(part.height, 3);
            expect(roofs[columns.roof[i] as number]).toBe(part.roof);
            expect(columns.sector[i]).toBe(part.sector);
            const from = columns.starts[i] as number;
            expect((columns.starts[i + 1] as number) - from).toBe(part.ring.length);
            part.ring.forEach(([x, z], k) => {
              expect(Math.abs((columns.corners[(from + k) * 2] as number) + ox - x)).toBeLessThan(
                0.16,
              );
              expect(
                Math.abs((columns.corners[(from + k) * 2 + 1] as number) + oz - z),
              ).toBeLessThan(0.16);
            });
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses bytes that are cut short, too long or of another kind', () => {
    const tile = encodeFootprintTile(0, 0, [
      {
        feature: 0,
        base: 1,
        height: 9,
        roof: 'gable',
        sector: 1,
        ring: [
          [0, 0],
          [0, 30],
          [40, 30],
          [40, 0],
        ],
      },
    ]);
    expect(() => decodeFootprintTile(tile.subarray(0, 10))).toThrow('cut short');
    expect(() => decodeFootprintTile(tile.subarray(0, tile.length - 1))).toThrow('cut short');
    expect(() => decodeFootprintTile(new Uint8Array(64))).toThrow('not a footprint tile');
  });

  it('stores a rectangle in three corners', () => {
    const part = { feature: 0, base: 0, height: 9, roof: 'flat', sector: 0 } as const;
    const rectangle = encodeFootprintTile(0, 0, [
      {
        ...part,
        ring: [
          [0, 0],
          [0, 30],
          [40, 30],
          [40, 0],
        ],
      },
    ]);
    const trapeze = encodeFootprintTile(0, 0, [
      {
        ...part,
        ring: [
          [0, 0],
          [0, 30],
          [40, 20],
          [40, 0],
        ],
      },
    ]);
    expect(rectangle.length).toBeLessThan(trapeze.length);
  });

  it('refuses what does not fit instead of wrapping it', () => {
    const part = { feature: 0, base: 0, height: 9, roof: 'flat', sector: 0 } as const;
    expect(() =>
      encodeFootprintTile(0, 0, [
        {
          ...part,
          ring: [
            [9000, 0],
            [9000, 9],
            [9009, 9],
          ],
        },
      ]),
    ).toThrow(RangeError);
    expect(() =>
      encodeFootprintTile(0, 0, [
        {
          ...part,
          feature: -1,
          ring: [
            [0, 0],
            [0, 9],
            [9, 9],
          ],
        },
      ]),
    ).toThrow(RangeError);
  });
});
