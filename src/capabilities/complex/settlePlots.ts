import { modelSector, roomFor } from '#capabilities/buildings/modelBuildings.ts';
import { areaOf, toRing } from '#capabilities/complex/convex.ts';
import type { Settler } from '#capabilities/complex/demandPlots.ts';
import { dividePlot } from '#capabilities/complex/dividePlot.ts';
import type { GridFrame } from '#capabilities/complex/gridFrame.ts';
import { centreOf, type Ring } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';

/** A plot before it has its number. */
export interface Draft {
  readonly zone: number;
  readonly frame: GridFrame;
  readonly ring: Ring;
  readonly site: string | null;
}

/** Share of a plot that buildings must at least be able to take, and the most they may. */
const leastRoom = 0.37;
const mostBuilt = 0.565;
const usualBuilt = 0.5;
/** Metres farther that a free plot may lie before a neighbour has to give one. */
const reluctance = 120;

/** The same where one small plot has to take the whole recorded footprint. */
const leastOwnRoom = 0.5;

/** Seed of a plot from where it lies, so that a change elsewhere leaves its buildings as they are. */
export function seedOf(ring: Ring): number {
  const [x, z] = centreOf(ring);
  return hash32(Math.round(x), Math.round(z));
}

/**
 * Gives each settler plots that can take its recorded footprint, the small ones first: those too thin to build on are
 * given back, free ones nearby are added, divided where they are too large; one left without any gets a part of a
 * much larger neighbour's. Plots that nobody can build on are dropped.
 */
export function settlePlots(drafts: readonly Draft[], settlers: readonly Settler[]): Draft[] {
  const plots = new Set<Draft>();
  const rooms = new Map<Draft, number>();
  const room = (d: Draft, settler?: Settler): number => {
    const known = rooms.get(d);
    if (known !== undefined) return known;
    const seed = seedOf(d.ring);
    const sector = settler ? settler.site.sector : modelSector(seed);
    const value = roomFor(d.ring, sector, seed);
    rooms.set(d, value);
    return value;
  };
  const sound = (d: Draft, settler?: Settler): boolean => {
    const small = settler !== undefined && settler.footprint !== null && settler.ground < 3000;
    return room(d, settler) >= (small ? leastOwnRoom : leastRoom) * areaOf(d.ring);
  };
  const bySite = new Map(settlers.map((s) => [s.site.id, s]));
  for (const draft of drafts) {
    const settler = draft.site === null ? undefined : bySite.get(draft.site);
    const free: Draft = { ...draft, site: null };
    if (sound(draft, settler)) plots.add(draft);
    else if (settler && sound(free)) plots.add(free);
  }
  const bySize = [...settlers].sort(
    (a, b) => a.ground - b.ground || (a.site.id < b.site.id ? -1 : 1),
  );
  for (const settler of bySize) {
    const own = [...plots].filter((d) => d.site === settler.site.id);
    for (let round = 0; round < 30; round++) {
      const ground = own.reduce((sum, d) => sum + areaOf(d.ring), 0);
      const wanted = settler.footprint ?? 0;
      const grounds = own.map((d) => ({ area: areaOf(d.ring), room: room(d, settler) * 0.97 }));
      if (own.length > 0 && evenShare(grounds, wanted) <= mostBuilt) break;
      const missing = Math.max(
        700,
        (settler.footprint ?? settler.ground * usualBuilt) / usualBuilt - ground,
      );
      const near = nearest(plots, settler, (d) => {
        if (d.site === null) return sound(d) && !tooLarge(d, missing, ground, wanted);
        const owner = bySite.get(d.site);
        const grand = owner !== undefined && owner.ground > settler.ground * 3;
        return grand && areaOf(d.ring) > missing * 0.4 && !tooLarge(d, missing, ground, wanted);
      });
      if (!near) break;
      plots.delete(near);
      for (const part of parted(near, settler, missing)) {
        const draft: Draft = { ...near, ring: part.ring, site: part.site ?? near.site };
        const owner = draft.site === null ? undefined : bySite.get(draft.site);
        if (!sound(draft, owner)) continue;
        plots.add(draft);
        if (owner === settler) own.push(draft);
      }
    }
  }
  return [...plots].sort((a, b) => a.zone - b.zone);
}

/**
 * Share of each of a site's plots that together gives its footprint, where some are full before the others; 1 where
 * they cannot hold it.
 */
export function evenShare(
  grounds: readonly { readonly area: number; readonly room: number }[],
  footprint: number,
): number {
  let [low, high] = [0, 1];
  for (let k = 0; k < 24; k++) {
    const share = (low + high) / 2;
    const sum = grounds.reduce((total, g) => total + Math.min(g.room, g.area * share), 0);
    if (sum < footprint) low = share;
    else high = share;
  }
  return high;
}

/** True where a plot is large enough to give `missing` ㎡ and keep a plot of its own. */
const divisible = (d: Draft, missing: number): boolean =>
  areaOf(d.ring) > missing * 1.5 && areaOf(d.ring) - missing > 520;

/** True where a site would build on less than the least share if it took the plot whole. */
const tooLarge = (d: Draft, missing: number, ground: number, footprint: number): boolean =>
  footprint > 0 && !divisible(d, missing) && (ground + areaOf(d.ring)) * 0.32 > footprint;

function parted(
  near: Draft,
  settler: Settler,
  missing: number,
): { ring: Ring; site: string | null }[] {
  const demand = { site: settler.site.id, at: settler.at, area: missing };
  const fits = divisible(near, missing);
  return fits
    ? dividePlot(near.ring, near.frame, [demand], seedOf(near.ring))
    : [{ ring: near.ring, site: settler.site.id }];
}

/** Nearest plot that the settler may have, within 800 m. */
function nearest(
  plots: Iterable<Draft>,
  settler: Settler,
  allowed: (d: Draft) => boolean,
): Draft | null {
  let best: Draft | null = null;
  let least = 800;
  for (const draft of plots) {
    const [x, z] = draft.ring[0] as readonly [number, number];
    if (Math.abs(x - settler.at[0]) > 1100 || Math.abs(z - settler.at[1]) > 1100) continue;
    const d = toRing(settler.at, draft.ring) + (draft.site === null ? 0 : reluctance);
    if (d < least && draft.site !== settler.site.id && allowed(draft)) [least, best] = [d, draft];
  }
  return best;
}
