import { describe, expect, it } from 'vitest';
import { toLine } from '#capabilities/complex/convex.ts';
import { insideRing } from '#shared/geo.ts';
import { lngLatToScene } from '#shared/projection.ts';
import { authoredAssets, authoredPlace } from './authoredPlace.ts';
import { farFromRoad } from './farFromRoad.ts';
import { overlap, shrunk } from './ringsMeet.ts';

const place = authoredPlace();
const assets = authoredAssets();
const exact = place.sites.filter((s) => s.position.kind === 'exact');
const tenants = exact.filter((s) => s.sector !== null);

/** Metres an address point may lie from its road: its stated accuracy, else 250 m, the depth of a large plot. */
const usual = 250;

function awayFromRoad(id: string): number | 'no road' {
  const asset = assets.sites.find((s) => s.id === id);
  const placed = place.sites.find((s) => s.id === id);
  if (!asset?.road || !placed) return 'no road';
  const own = place.roads.find((r) => r.name?.ko === asset.road);
  const side = /^(.+?)(\d+)번길$/.exec(asset.road);
  const road = own ?? place.roads.find((r) => side && r.name?.ko === side[1]);
  if (!road) return 'no road';
  const alongSide = own ? 0 : Number.parseInt(asset.number ?? '0', 10) * 10;
  return Math.max(0, toLine(placed.position.at, road.line) - road.width / 2 - alongSide);
}

describe('positions of companies', () => {
  it('lie within their stated accuracy of the road their address names, but for listed exceptions', () => {
    const far = tenants
      .map((s) => ({ id: s.id, away: awayFromRoad(s.id), limit: s.position.metres ?? usual }))
      .filter(({ away, limit }) => away === 'no road' || away > limit)
      .map(({ id }) => id);
    expect(far.sort()).toEqual(Object.keys(farFromRoad).sort());
  });

  it('stand on their own ground', () => {
    const bad = tenants.filter(
      (s) => !place.parcels.some((p) => p.site === s.id && insideRing(s.position.at, p.ring)),
    );
    expect(bad.map((s) => s.id)).toEqual([]);
  });

  it('are moved from their address point by no more than 200 m', () => {
    const moved = tenants.filter((s) => {
      const point = assets.sites.find((a) => a.id === s.id)?.point as [number, number];
      const [x, z] = lngLatToScene(point);
      return Math.hypot(s.position.at[0] - x, s.position.at[1] - z) > 200;
    });
    expect(moved.map((s) => s.id)).toEqual([]);
  });

  it('of pins lie inside their block and on no other pin', () => {
    const pins = place.sites.filter((s) => s.position.kind === 'block');
    expect(pins.length).toBeGreaterThan(20);
    for (const pin of pins) {
      const block = place.blocks.find((b) => b.id === pin.block);
      expect(block && insideRing(pin.position.at, block.ring), pin.id).toBe(true);
    }
    expect(new Set(pins.map((p) => p.position.at.join())).size).toBe(pins.length);
  });
});

describe('blocks', () => {
  it('hold every registered address of theirs', () => {
    const outside = tenants.filter((s) => {
      const point = assets.sites.find((a) => a.id === s.id)?.point as [number, number];
      return !place.blocks.some((b) => insideRing(lngLatToScene(point), b.ring));
    });
    expect(outside.map((s) => s.id)).toEqual([]);
    expect(tenants.filter((s) => s.block === null).map((s) => s.id)).toEqual([]);
  });

  it('are ten, lie on land and share no ground', () => {
    expect(place.blocks.length).toBe(10);
    for (const [i, block] of place.blocks.entries()) {
      const wet = place.waters.filter((w) => overlap(shrunk(block.ring, 0.5), w.ring));
      expect(
        wet.map((w) => w.id),
        block.id,
      ).toEqual([]);
      const shared = place.blocks
        .slice(i + 1)
        .filter((b) => overlap(shrunk(block.ring, 1), shrunk(b.ring, 1)));
      expect(
        shared.map((b) => b.id),
        block.id,
      ).toEqual([]);
    }
  });
});
