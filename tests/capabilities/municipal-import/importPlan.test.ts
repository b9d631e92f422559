import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '#capabilities/municipal-import/importPlan.ts';
import type { StandingPlace } from '#capabilities/municipal-import/standingPlace.ts';
import type { Ring } from '#shared/geo.ts';

const box = (x: number, z: number, width: number, depth: number): Ring => [
  [x, z],
  [x, z + depth],
  [x + width, z + depth],
  [x + width, z],
];

/**
 * Two parcels side by side, each with a hall and a shed, a site on each, a block around them:
 *
 *   west (0…100)  | east (100…200)
 *   hall 40×40    | hall 40×40
 *   shed 10×10    | shed 10×10
 */
const place = (over: Partial<StandingPlace> = {}): StandingPlace => ({
  buildings: ['west', 'east'].flatMap((site, i) => [
    {
      gid: `${site}-1`,
      parcel: site,
      site,
      imported: false,
      rings: [box(i * 100 + 10, 10, 40, 40)],
    },
    {
      gid: `${site}-2`,
      parcel: site,
      site,
      imported: false,
      rings: [box(i * 100 + 70, 70, 10, 10)],
    },
  ]),
  parcels: ['west', 'east'].map((site, i) => ({
    id: site,
    block: 'b',
    site,
    rings: [box(i * 100, 0, 100, 100)],
  })),
  sites: ['west', 'east'].map((id, i) => ({
    id,
    at: [i * 100 + 50, 50] as const,
    exact: true,
    withheld: false,
  })),
  blocks: [{ id: 'b', rings: [box(-500, -500, 1000, 1000)] }],
  massing: [box(300, 300, 20, 20), box(0, 0, 20, 20)],
  ...over,
});
const gidsOf = (replaced: readonly { gid: string }[]): string[] => replaced.map(({ gid }) => gid);

describe('what an import replaces', () => {
  it('is what it covers by 30 %, and the rest of a parcel that it makes up half of', () => {
    const plan = planImport(place(), [{ gid: 'new', rings: [box(8, 8, 45, 42)] }]);
    expect(gidsOf(plan.replaced)).toEqual(['west-1', 'west-2']);
    expect(plan.replaced.map(({ by }) => by)).toEqual(['new', 'new']);
    expect(plan.kept).toEqual(['east-1', 'east-2']);
    expect(plan.placements).toEqual([{ parcel: 'west', block: 'b', site: 'west' }]);
  });

  it('is not a parcel of which it tells little, nor a building that it touches', () => {
    const plan = planImport(place(), [{ gid: 'hut', rings: [box(45, 20, 10, 10)] }]);
    expect(plan.replaced).toEqual([]);
    expect(plan.kept).toHaveLength(4);
  });

  it('is an imported building of the same name wherever it stood, but no neighbour by parcel', () => {
    const standing = place({
      buildings: [
        { gid: 'b-1', parcel: 'west', site: null, imported: true, rings: [box(10, 10, 40, 40)] },
        { gid: 'b-2', parcel: 'west', site: null, imported: true, rings: [box(60, 60, 30, 30)] },
      ],
    });
    const plan = planImport(standing, [{ gid: 'b-1', rings: [box(12, 55, 30, 30)] }]);
    expect(plan.replaced).toMatchObject([{ gid: 'b-1', by: 'b-1', imported: true }]);
    expect(plan.kept).toEqual(['b-2']);
  });

  it('is the pale city where it covers it', () => {
    expect(planImport(place(), [{ gid: 'a', rings: [box(2, 2, 18, 18)] }]).massing).toEqual([1]);
  });

  it('and what it keeps are all that stood, each once, whatever comes', () => {
    const rings = fc
      .tuple(
        fc.integer({ min: -50, max: 250 }),
        fc.integer({ min: -50, max: 150 }),
        fc.integer({ min: 3, max: 90 }),
        fc.integer({ min: 3, max: 90 }),
      )
      .map((sides) => [box(...sides)]);
    const coming = fc.array(rings, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(coming, (footprints) => {
        const standing = place();
        const incoming = footprints.map((one, i) => ({ gid: `n-${i}`, rings: one }));
        const plan = planImport(standing, incoming);
        const all = [...gidsOf(plan.replaced), ...plan.kept].sort();
        expect(all).toEqual(gidsOf(standing.buildings).sort());
        expect(plan.placements).toHaveLength(incoming.length);
        const names = new Set(gidsOf(incoming));
        for (const { by } of plan.replaced) expect(names).toContain(by);
        const housed = new Set([
          ...plan.placements.map(({ site }) => site),
          ...standing.buildings
            .filter(({ gid }) => plan.kept.includes(gid))
            .map(({ site }) => site),
        ]);
        for (const site of ['west', 'east'])
          expect(housed.has(site)).toBe(!plan.bereft.includes(site));
      }),
    );
  });
});

describe('the site of a coming building', () => {
  const sitesOf = (standing: StandingPlace, ...footprints: Ring[]) =>
    planImport(
      standing,
      footprints.map((ring, i) => ({ gid: `n-${i}`, rings: [ring] })),
    ).placements.map(({ site }) => site);

  it('is that of its parcel, of two the one whose point is nearer', () => {
    expect(sitesOf(place(), box(120, 10, 30, 30))).toEqual(['east']);
    expect(sitesOf(place(), box(60, 20, 70, 60))).toEqual(['west']);
    expect(sitesOf(place(), box(70, 20, 70, 60))).toEqual(['east']);
  });

  it('is the site whose point it holds, where it stands on no parcel', () => {
    expect(sitesOf(place({ parcels: [] }), box(40, 40, 20, 20), box(300, 0, 20, 20))).toEqual([
      'west',
      null,
    ]);
  });

  it('is that of the buildings it replaced, where the site has none left', () => {
    const standing = place({ parcels: [], sites: [] });
    const plan = planImport(standing, [{ gid: 'n', rings: [box(5, 5, 90, 90)] }]);
    expect(plan.placements[0]?.site).toBe('west');
    expect(plan.bereft).toEqual([]);
  });

  it('is a withheld site as soon as it touches its plot, so that nothing of it comes to light', () => {
    const guarded = place();
    const sites = guarded.sites.map((site) => ({ ...site, withheld: site.id === 'west' }));
    expect(sitesOf({ ...guarded, sites }, box(88, 20, 80, 60))).toEqual(['west']);
    expect(sitesOf(guarded, box(88, 20, 80, 60))).toEqual(['east']);
  });
});
