import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ground } from '#capabilities/buildings/manifest.ts';
import { drawPlan } from '#capabilities/minimap/drawPlan.ts';
import { mapFrame, toGround, toMap } from '#capabilities/minimap/mapFrame.ts';
import { nearestBlock } from '#capabilities/minimap/nearestBlock.ts';
import { shadeRelief } from '#capabilities/minimap/shadeRelief.ts';
import { type Sight, viewFootprint } from '#capabilities/minimap/viewFootprint.ts';
import { insideRing } from '#shared/geo.ts';

const degrees = Math.PI / 180;

/** A camera over (0, height, 0), heading clockwise from north and pitch down from level in degrees. */
function sight(height: number, heading: number, pitch: number): Sight {
  const [h, p] = [heading * degrees, pitch * degrees];
  const [east, south] = [Math.sin(h), -Math.cos(h)];
  return {
    eye: [0, height, 0],
    right: [Math.cos(h), 0, Math.sin(h)],
    up: [east * Math.sin(p), Math.cos(p), south * Math.sin(p)],
    forward: [east * Math.cos(p), -Math.sin(p), south * Math.cos(p)],
    tanX: 0.5,
    tanY: 0.3,
  };
}

describe('the patch of ground that a camera sees', () => {
  it('is the opening of the camera times its height when it looks straight down', () => {
    const ring = viewFootprint(sight(1000, 0, 90));
    expect(ring.map(([x, z]) => [Math.round(x), Math.round(z)])).toEqual([
      [-500, -300],
      [500, -300],
      [500, 300],
      [-500, 300],
    ]);
  });

  it('holds what lies in the middle of the picture, whichever way it looks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 5000 }),
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 20, max: 89 }),
        (height, heading, pitch) => {
          const ring = viewFootprint(sight(height, heading, pitch));
          const away = height / Math.tan(pitch * degrees);
          const h = heading * degrees;
          expect(insideRing([Math.sin(h) * away, -Math.cos(h) * away], ring)).toBe(true);
          for (const [x, z] of ring) expect(Math.hypot(x, z)).toBeLessThan(40_000);
        },
      ),
    );
  });
});

describe('the frame of the map', () => {
  it('shows all its points, north up, and finds the ground under a pixel', () => {
    const point = fc.tuple(
      fc.integer({ min: -9000, max: 9000 }),
      fc.integer({ min: -9000, max: 9000 }),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const frame = mapFrame(points, 196, 132);
        if (!frame) throw new Error('there are points');
        for (const at of points) {
          const [x, y] = toMap(frame, at);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(196);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(132);
          const back = toGround(frame, [x, y]);
          expect(Math.hypot(back[0] - at[0], back[1] - at[1])).toBeLessThan(1e-6);
        }
        expect(toMap(frame, [0, -1])[1]).toBeLessThan(toMap(frame, [0, 1])[1]);
      }),
    );
  });

  it('is none where there is nothing to show', () => {
    expect(mapFrame([], 196, 132)).toBeNull();
  });
});

describe('what the map draws', () => {
  const frame = mapFrame(
    [
      [0, 0],
      [1000, 1000],
    ],
    50,
    50,
  );
  if (!frame) throw new Error('there are points');

  it('fills plots and waters, then strokes main roads under the avenue, and leaves streets out', () => {
    const strokes: number[] = [];
    const fills: unknown[] = [];
    const brush = {
      fillStyle: '',
      strokeStyle: '',
      lineWidth: 0,
      lineCap: 'butt' as CanvasLineCap,
      beginPath: () => {},
      moveTo: () => {},
      lineTo: () => {},
      closePath: () => {},
      fill: () => void fills.push(brush.fillStyle),
      stroke: () => void strokes.push(brush.lineWidth),
    };
    const road = (kind: 'avenue' | 'main' | 'street') => ({
      id: kind,
      class: kind,
      width: 10,
      name: null,
      line: [0, 0, 100, 100],
    });
    const ground: Ground = {
      roads: [road('street'), road('avenue'), road('main')],
      waters: [],
      parcels: [[0, 0, 10, 0, 10, 10]],
      peaks: [],
      blocks: [],
    };
    drawPlan(brush, ground, frame);
    expect(new Set(fills).size).toBe(2);
    expect(strokes).toEqual([...strokes].sort((a, b) => a - b));
    expect(strokes).toHaveLength(2);
  });

  it('shades a slope that turns from the light darker than one that faces it', () => {
    const sum = (heightAt: (x: number, z: number) => number): number =>
      shadeRelief(frame, heightAt).reduce((all, value) => all + value, 0);
    const facing = sum((x, z) => 300 + (x + z) * 0.2);
    const turned = sum((x, z) => 300 - (x + z) * 0.2 + 400);
    expect(facing).not.toBe(turned);
    const flat = shadeRelief(frame, () => 0);
    expect([flat[0], flat[3]]).toEqual([214, 255]);
  });

  it('names the block that lies nearest', () => {
    const block = (id: string, x: number) => ({ id, name: { ko: id }, x, z: 0, ring: [] });
    const blocks = [block('a', 0), block('b', 500)];
    expect(nearestBlock(blocks, { x: 400, z: 30 })?.id).toBe('b');
    expect(nearestBlock([], { x: 0, z: 0 })).toBeNull();
  });
});
