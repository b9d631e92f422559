import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelBuildings, modelSector, roomFor } from '#capabilities/buildings/modelBuildings.ts';
import { isPlant } from '#capabilities/buildings/roof.ts';
import { sectorIds } from '#capabilities/companies/sector.ts';
import { areaOf } from '#capabilities/complex/convex.ts';
import { insideRing, type Ring, signedArea } from '#shared/geo.ts';

/** A rectangle turned by `degrees`, counter-clockwise on a map. */
function plot(width: number, depth: number, degrees: number): Ring {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const corners = [
    [0, 0],
    [0, depth],
    [width, depth],
    [width, 0],
  ] as const;
  return corners.map(([x, z]) => [x * cos - z * sin, x * sin + z * cos] as const);
}

const footprintOf = (buildings: ReturnType<typeof modelBuildings>): number =>
  buildings
    .flatMap((b) => b.parts)
    .filter((part) => !isPlant(part.roof))
    .reduce((sum, part) => sum + areaOf(part.ring), 0);

const aPlot = fc.record({
  width: fc.integer({ min: 40, max: 320 }),
  depth: fc.integer({ min: 36, max: 240 }),
  turn: fc.integer({ min: 0, max: 359 }),
  seed: fc.integer({ min: 0, max: 1e9 }),
  sector: fc.constantFrom(...sectorIds, null),
});

describe('modelled buildings of a parcel', () => {
  it('have the footprint asked for within 10 % wherever it fits', () => {
    fc.assert(
      fc.property(aPlot, fc.double({ min: 0.3, max: 0.95, noNaN: true }), (p, part) => {
        const ring = plot(p.width, p.depth, p.turn);
        const wanted = roomFor(ring, p.sector, p.seed) * part;
        const built = footprintOf(modelBuildings(ring, p.sector, wanted, p.seed));
        expect(Math.abs(built / wanted - 1)).toBeLessThan(0.1);
      }),
    );
  });

  it('stand inside it, counter-clockwise, ridged roofs on rectangles only', () => {
    fc.assert(
      fc.property(aPlot, (p) => {
        const ring = plot(p.width, p.depth, p.turn);
        const wanted = roomFor(ring, p.sector, p.seed) * 0.7;
        for (const { parts } of modelBuildings(ring, p.sector, wanted, p.seed)) {
          for (const part of parts) {
            expect(signedArea(part.ring)).toBeGreaterThan(3);
            expect(part.ring.every((corner) => insideRing(corner, ring))).toBe(true);
            expect(part.height).toBeGreaterThan(5);
            if (['gable', 'sawtooth', 'barrel'].includes(part.roof))
              expect(part.ring).toHaveLength(4);
          }
        }
      }),
    );
  });

  it('are the same for the same parcel and seed, and differ with the seed', () => {
    const ring = plot(120, 90, 35);
    expect(modelBuildings(ring, 'steel', 4000, 7)).toEqual(modelBuildings(ring, 'steel', 4000, 7));
    const shapes = Array.from({ length: 12 }, (_, seed) =>
      JSON.stringify(modelBuildings(ring, 'steel', 4000, seed)),
    );
    expect(new Set(shapes).size).toBeGreaterThan(9);
  });

  it('are deeper and higher for steel than for a job shop', () => {
    const mean = (sector: 'steel' | 'metalwork'): number => {
      let sum = 0;
      for (let seed = 0; seed < 60; seed++) {
        const halls = modelBuildings(plot(200, 150, 0), sector, 12_000, seed);
        sum += Math.max(
          ...halls.flatMap((b) =>
            b.parts.filter((p) => !isPlant(p.roof) && p.roof !== 'parapet').map((p) => p.height),
          ),
        );
      }
      return sum / 60;
    };
    expect(mean('steel')).toBeGreaterThan(mean('metalwork') + 2);
  });

  it('are none on a sliver', () => {
    expect(modelBuildings(plot(90, 9, 20), 'machinery', 300, 1)).toEqual([]);
  });

  it('take their sector by chance in the shares of the complex where none is known', () => {
    const drawn = Array.from({ length: 4000 }, (_, seed) => modelSector(seed));
    const machinery = drawn.filter((s) => s === 'machinery').length / drawn.length;
    expect(machinery).toBeGreaterThan(0.34);
    expect(machinery).toBeLessThan(0.42);
  });
});
