import { describe, expect, it } from 'vitest';
import { parsePlaceAssets } from '#capabilities/complex/placeAssets.ts';
import { authoredAssets } from './authoredPlace.ts';

describe('assets of the place', () => {
  it('carry a source with every road, water, block, ridge and peak', () => {
    const { roads, waters, blocks, relief } = authoredAssets();
    const all = [
      ...roads.roads,
      ...waters.waters,
      ...waters.islands,
      ...waters.canals,
      ...blocks.blocks,
      ...relief.ridges,
      ...relief.peaks,
    ];
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter((one) => one.source.length < 8)).toEqual([]);
  });

  it('name file and field where one is wrong', () => {
    const good = authoredAssets();
    const [road, ...others] = good.roads.roads;
    const bad = { ...good, roads: { ...good.roads, roads: [{ ...road, width: -3 }, ...others] } };
    const parsed = parsePlaceAssets(bad);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.error).toMatch(/^assets\/roads\.json: roads\.0\.width /);
    const gone = parsePlaceAssets({ ...good, relief: undefined });
    if (!gone.ok) expect(gone.error).toMatch(/^assets\/relief\.json: the file /);
  });

  it('keep 창원대로 straight at azimuth 124.87° between 128.645 and 128.70 E', () => {
    const avenue = authoredAssets().roads.roads.find((r) => r.id === 'changwon-daero');
    const points = (avenue?.line ?? []).filter(([lng]) => lng > 128.6449 && lng < 128.7001);
    expect(points.length).toBeGreaterThanOrEqual(3);
    const [first, last] = [points[0], points.at(-1)] as [[number, number], [number, number]];
    const east = (last[0] - first[0]) * Math.cos((35.21 * Math.PI) / 180);
    const azimuth = (Math.atan2(east, last[1] - first[1]) * 180) / Math.PI;
    expect(Math.abs(azimuth - 124.87)).toBeLessThan(0.25);
  });
});
