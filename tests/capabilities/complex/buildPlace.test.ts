import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isPlant } from '#capabilities/buildings/roof.ts';
import { buildPlace } from '#capabilities/complex/buildPlace.ts';
import { areaOf, toRing } from '#capabilities/complex/convex.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { landUses } from '#capabilities/complex/place.ts';
import { slugSchema } from '#shared/entity.ts';
import { boundsOf, insideRing, signedArea } from '#shared/geo.ts';
import { authoredAssets, authoredPlace } from './authoredPlace.ts';
import { isSimple } from './ringsMeet.ts';

const place = authoredPlace();

const footprints = new Map<string, number>();
const bySite = new Map<string, number>();
for (const building of place.buildings) {
  const area = building.parts
    .filter((part) => !isPlant(part.roof))
    .reduce((sum, part) => sum + areaOf(part.ring), 0);
  footprints.set(building.parcel, (footprints.get(building.parcel) ?? 0) + area);
  if (building.site) bySite.set(building.site, (bySite.get(building.site) ?? 0) + area);
}

function digest(value: unknown): string {
  const text = JSON.stringify(value, (_, v) =>
    ArrayBuffer.isView(v) ? [...(v as Int16Array)] : v,
  );
  return createHash('sha256').update(text).digest('hex');
}

describe('the built place', () => {
  it('is the same to the byte from the same assets', () => {
    expect(digest(buildPlace(authoredAssets()))).toBe(digest(place));
  }, 30_000);

  it('holds at least 4,000 buildings of at least five plans, none of them in the majority', () => {
    expect(place.buildings.length).toBeGreaterThanOrEqual(4000);
    const plans = new Set(place.buildings.map((b) => b.plan));
    expect(plans.size).toBeGreaterThanOrEqual(5);
    for (const plan of plans) {
      const some = place.buildings.filter((b) => b.plan === plan);
      expect(some.length, plan).toBeLessThan(place.buildings.length / 2);
    }
  });

  it('gives every site with a recorded area and a known point buildings of that area within 10 %', () => {
    const wrong = place.sites
      .filter((s) => s.position.kind === 'exact' && s.areaM2 !== null)
      .filter((s) => Math.abs((bySite.get(s.id) ?? 0) / (s.areaM2 as number) - 1) > 0.1)
      .map((s) => s.id);
    expect(wrong).toEqual([]);
  });

  it('gives every tenant with a known point a building and no other site one', () => {
    const tenants = place.sites.filter((s) => s.position.kind === 'exact' && s.sector !== null);
    expect(tenants.length).toBeGreaterThan(60);
    expect(tenants.filter((s) => !bySite.has(s.id)).map((s) => s.id)).toEqual([]);
    const vague = new Set(place.sites.filter((s) => s.position.kind !== 'exact').map((s) => s.id));
    expect([...bySite.keys()].filter((id) => vague.has(id))).toEqual([]);
  });

  it('builds on 30 to 60 % of every parcel', () => {
    const off = place.parcels
      .map((p) => ({ id: p.id, share: (footprints.get(p.id) ?? 0) / areaOf(p.ring) }))
      .filter(({ share }) => share < 0.3 || share > 0.6);
    expect(off).toEqual([]);
  });

  it('has ids that are slugs and stand for one thing each', () => {
    for (const ids of [
      place.buildings.map((b) => b.gid),
      place.parcels.map((p) => p.id),
      place.roads.map((r) => r.id),
      place.waters.map((w) => w.id),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !slugSchema.safeParse(id).success)).toEqual([]);
    }
  });

  it('draws every outline simple, counter-clockwise and with at least three corners', () => {
    const rings = [
      ...place.waters.map((w) => ({ id: w.id, ring: w.ring })),
      ...place.blocks.map((b) => ({ id: b.id, ring: b.ring })),
      ...place.parcels.map((p) => ({ id: p.id, ring: p.ring })),
      ...place.buildings.flatMap((b) => b.parts.map((p) => ({ id: b.gid, ring: p.ring }))),
      ...place.massing.map((m, i) => ({ id: `massing ${i}`, ring: m.ring })),
    ];
    const bad = rings.filter(
      ({ ring }) => ring.length < 3 || signedArea(ring) < 4 || !isSimple(ring),
    );
    expect(bad.map((b) => b.id)).toEqual([]);
  });

  it('gives roofs with a ridge to rectangles only', () => {
    const ridged = place.buildings
      .flatMap((b) => b.parts)
      .filter((p) => ['gable', 'sawtooth', 'barrel'].includes(p.roof));
    expect(ridged.length).toBeGreaterThan(3000);
    expect(ridged.filter((p) => p.ring.length !== 4)).toEqual([]);
  });

  it('keeps the bed of every water at least 1.5 m below its surface', () => {
    const islands = authoredAssets().waters.islands.length;
    expect(islands).toBe(1);
    const shallow = new Set<string>();
    for (const water of place.waters) {
      if (water.kind === 'sea') continue;
      const [minX, minZ, maxX, maxZ] = boundsOf(water.ring);
      for (let x = Math.max(minX, place.bounds[0]); x < maxX; x += 11) {
        for (let z = minZ; z < maxZ; z += 11) {
          if (!insideRing([x, z], water.ring)) continue;
          if (groundHeight(place.terrain, x, z) > water.surface - 1.5) shallow.add(water.id);
        }
      }
    }
    expect([...shallow]).toEqual([]);
  });

  it('keeps the works plain even: 2 % from corner to corner, a bank of 2.8 m within 130 m of a stream', () => {
    const banks = place.waters.filter((w) => w.kind !== 'sea');
    const steep = place.parcels.filter(({ ring }) => {
      const heights = ring.map(([x, z]) => groundHeight(place.terrain, x, z));
      const [minX, minZ, maxX, maxZ] = boundsOf(ring);
      const fall = Math.max(...heights) - Math.min(...heights);
      if (fall <= Math.max(1, Math.hypot(maxX - minX, maxZ - minZ) * 0.02)) return false;
      return fall > 2.8 || !banks.some((w) => ring.some((corner) => toRing(corner, w.ring) < 130));
    });
    expect(steep.map((p) => p.id)).toEqual([]);
  });

  it('raises each summit to its height within 3 m', () => {
    const [minX, minZ, maxX, maxZ] = place.bounds;
    const inside = place.peaks.filter(
      ({ at: [x, z] }) => x > minX && x < maxX && z > minZ && z < maxZ,
    );
    expect(inside.length).toBeGreaterThanOrEqual(6);
    for (const { name, at, elevation } of inside) {
      const top = groundHeight(place.terrain, at[0], at[1]);
      expect(Math.abs(top - elevation), name.ko).toBeLessThan(3);
    }
  });

  it('paints works where parcels lie and every land use somewhere', () => {
    const { landUse } = place.terrain;
    const seen = new Set(landUse);
    expect([...landUses.keys()].filter((use) => !seen.has(use))).toEqual([]);
  });
});
