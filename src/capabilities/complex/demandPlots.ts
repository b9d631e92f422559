import { areaOf, toRing } from '#capabilities/complex/convex.ts';
import type { Demand } from '#capabilities/complex/dividePlot.ts';
import type { ClaimAsset, SiteAsset } from '#capabilities/complex/placeAssets.ts';
import { centreOf, type Ring, type ScenePoint } from '#shared/geo.ts';

/** A site that gets ground of its own: what it needs and where it stands. */
export interface Settler {
  readonly site: SiteAsset;
  readonly at: ScenePoint;
  /** Footprint its buildings must have, ㎡; null where none is recorded. */
  readonly footprint: number | null;
  /** ㎡ of ground. */
  readonly ground: number;
}

/** Share of a plot that is built on where the floor area is recorded. */
const built = 0.5;
const farthest = 450;

/** Sites that stand at a known point and hold a tenant, a name or an area, with the ground they need. */
export function settlersOf(
  sites: readonly SiteAsset[],
  claims: readonly ClaimAsset[],
  project: (point: readonly [number, number]) => ScenePoint,
): Settler[] {
  return sites.flatMap((site) => {
    const tenant = site.sector !== null || site.name !== null;
    if (site.accuracy.kind !== 'exact' || !site.point || (!tenant && site.areaM2 === null))
      return [];
    const claim = claims.find((c) => c.road === site.road && c.number === site.number);
    const modest = Math.min(30000, Math.max(3000, (site.employees ?? 60) * 36));
    const ground =
      claim?.parcelM2 ?? (site.areaM2 === null ? modest : Math.max(480, site.areaM2 / built));
    return [{ site, at: project(site.point), footprint: site.areaM2, ground }];
  });
}

/**
 * Shares out the cells: each settler the cell it stands in or the nearest one, the largest first, and further free
 * cells nearby where one is too small. Settlers farther than 450 m from every cell get none.
 */
export function demandPlots(cells: readonly Ring[], settlers: readonly Settler[]): Demand[][] {
  const demands: Demand[][] = cells.map(() => []);
  const areas = cells.map(areaOf);
  const centres = cells.map(centreOf);
  const home = new Map<string, number>();
  for (const { site, at } of settlers) {
    let best = -1;
    let least = farthest;
    cells.forEach((cell, i) => {
      const d = toRing(at, cell);
      if (d < least) [least, best] = [d, i];
    });
    if (best >= 0) home.set(site.id, best);
  }
  const taken = areas.map(() => 0);
  for (const s of settlers) {
    const i = home.get(s.site.id);
    if (i !== undefined) taken[i] = (taken[i] as number) + Math.min(s.ground, areas[i] as number);
  }
  const bySize = [...settlers].sort(
    (a, b) => b.ground - a.ground || (a.site.id < b.site.id ? -1 : 1),
  );
  for (const { site, at, ground } of bySize) {
    const first = home.get(site.id);
    if (first === undefined) continue;
    const crowd = Math.max(1, (taken[first] as number) / (areas[first] as number));
    const here = Math.min(ground, (areas[first] as number) / crowd);
    demands[first]?.push({ site: site.id, at, area: here });
    let missing = ground - here;
    if (missing < ground * 0.06 || missing < 600) continue;
    const free = centres
      .map((centre, i) => ({ i, d: Math.hypot(centre[0] - at[0], centre[1] - at[1]) }))
      .filter(({ i }) => (areas[i] as number) - (taken[i] as number) > 3000)
      .sort((a, b) => a.d - b.d);
    for (const { i } of free) {
      if (missing < ground * 0.06 || missing < 600) break;
      const take = Math.min(missing, (areas[i] as number) - (taken[i] as number));
      taken[i] = (taken[i] as number) + take;
      demands[i]?.push({ site: site.id, at, area: take });
      missing -= take;
    }
  }
  return demands;
}
