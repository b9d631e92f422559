import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readModel } from '#capabilities/product-files/readModel.ts';
import { modelUnits } from '#server/placeModel.ts';
import { prepareModel } from '#server/prepareModel.ts';
import { aBall, aFlange, aGear, glbOf } from '../../support/aModel.ts';

const made = async (glb: Uint8Array, unit: keyof typeof modelUnits | null = null) => {
  const prepared = await prepareModel({ bytes: glb, unit });
  if (!prepared.ok) throw new Error(prepared.error);
  return { ...prepared.value, parts: await readModel(prepared.value.bytes) };
};
const extent = (positions: Float32Array, axis: number) => {
  const values = positions.filter((_, i) => i % 3 === axis);
  return [
    values.reduce((a, b) => Math.min(a, b)),
    values.reduce((a, b) => Math.max(a, b)),
  ] as const;
};

describe('a model as the page reads it', () => {
  it('stands on the middle of the ground in metres, whatever it was drawn in', async () => {
    const units = fc.constantFrom('metre', 'centimetre', 'millimetre', 'inch' as const);
    const size = fc.double({ min: 0.05, max: 40, noNaN: true });
    await fc.assert(
      fc.asyncProperty(units, size, async (unit, metres) => {
        const drawn = metres / modelUnits[unit];
        const shape = aGear({ radius: drawn / 2, width: drawn / 4, bore: drawn / 10 });
        const glb = await glbOf({ ...shape, positions: shape.positions.map((v) => v + drawn) });
        const { parts, sizeMm } = await made(glb, unit);
        const [low, high] = extent(parts[0]?.positions as Float32Array, 1);
        expect(low).toBeCloseTo(0, 3);
        expect(high / (metres / 4)).toBeCloseTo(1, 2);
        const [west, east] = extent(parts[0]?.positions as Float32Array, 0);
        expect((west + east) / metres).toBeCloseTo(0, 3);
        expect(Math.abs((east - west) * 1000 - sizeMm[0])).toBeLessThan(metres);
      }),
      { numRuns: 15 },
    );
  });

  it('keeps its triangles, and normals of length one that face outwards', async () => {
    const { parts, triangles } = await made(await glbOf(aBall(1, 24)));
    const [part] = parts;
    if (!part) throw new Error('no part');
    expect(part.indices.length / 3).toBe(triangles);
    for (let i = 0; i < part.normals.length; i += 3) {
      const [x, y, z] = part.normals.subarray(i, i + 3) as unknown as [number, number, number];
      expect(Math.hypot(x, y, z)).toBeCloseTo(1, 1);
      const [px, py, pz] = part.positions.subarray(i, i + 3) as unknown as [number, number, number];
      expect(x * px + y * (py - 1) + z * pz).toBeGreaterThan(0.8);
    }
  });

  it('has at most 60,000 triangles of whatever came, and nearly its shape', async () => {
    const { parts, triangles, trianglesBefore, sizeMm, bytes } = await made(
      await glbOf(aBall(0.5, 260)),
    );
    expect(trianglesBefore).toBeGreaterThan(250_000);
    expect(triangles).toBeLessThanOrEqual(60_000);
    expect(triangles).toBeGreaterThan(20_000);
    expect(bytes.length).toBeLessThan(2 * 1024 * 1024);
    expect(sizeMm[1]).toBeCloseTo(1000, 0);
    for (const { positions } of parts) {
      for (let i = 0; i < positions.length; i += 3) {
        const [x, y, z] = positions.subarray(i, i + 3) as unknown as [number, number, number];
        expect(Math.hypot(x, y - 0.5, z)).toBeCloseTo(0.5, 2);
      }
    }
  });

  it('wears its picture no larger than it needs', async () => {
    const create = { width: 3000, height: 1500, channels: 3 as const, background: '#a33' };
    const bytes = new Uint8Array(await sharp({ create }).jpeg().toBuffer());
    const { parts } = await made(
      await glbOf(aFlange(), { picture: { bytes, type: 'image/jpeg' } }),
    );
    const { width, height, format } = await sharp(parts[0]?.picture ?? undefined).metadata();
    expect([width, height, format]).toEqual([1024, 512, 'webp']);
    expect(parts[0]?.uvs?.length).toBe(((parts[0]?.positions.length ?? 0) / 3) * 2);
  });
});
