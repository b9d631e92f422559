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
const mostBuilt = 0.57;
const usualBuilt = 0.46;

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
  const sound = (d: Draft, settler?: Settler): boolean =>
    room(d, settler) >= leastRoom * areaOf(d.ring);
  const bySite = new Map(settlers.map((s) => [s.site.id, s]));
  for (const draft of drafts) {
    const settler = draft.site === null ? undefined : bySite.get(draft.site);
    if (sound(draft, settler)) plots.add(draft);
  }
  const bySize = [...settlers].sort(
    (a, b) => a.ground - b.ground || (a.site.id < b.site.id ? -1 : 1),
  );
  for (const settler of bySize) {
    const own = [...plots].filter((d) => d.site === settler.site.id);
    for (let round = 0; round < 12; round++) {
      const ground = own.reduce((sum, d) => sum + areaOf(d.ring), 0);
      const holds = own.reduce((sum, d) => sum + room(d, settler), 0);
      const wanted = settler.footprint ?? 0;
      if (own.length > 0 && holds * 0.97 >= wanted && ground * mostBuilt >= wanted) break;
      const missing = Math.max(
        700,
        (settler.footprint ?? settler.ground * usualBuilt) / usualBuilt - ground,
      );
      const near = nearest(plots, settler, (d) => {
        if (d.site === null) return sound(d);
        const owner = bySite.get(d.site);
        const grand = owner !== undefined && owner.ground > settler.ground * 3;
        return own.length === 0 && grand && areaOf(d.ring) > missing * 1.6;
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

function parted(
  near: Draft,
  settler: Settler,
  missing: number,
): { ring: Ring; site: string | null }[] {
  const demand = { site: settler.site.id, at: settler.at, area: missing };
  const fits = areaOf(near.ring) > missing * 1.5 && areaOf(near.ring) - missing > 900;
  return fits
    ? dividePlot(near.ring, near.frame, [demand], seedOf(near.ring))
    : [{ ring: near.ring, site: settler.site.id }];
}

/** Nearest plot that the settler may have, within 650 m. */
function nearest(
  plots: Iterable<Draft>,
  settler: Settler,
  allowed: (d: Draft) => boolean,
): Draft | null {
  let best: Draft | null = null;
  let least = 650;
  for (const draft of plots) {
    const [x, z] = draft.ring[0] as readonly [number, number];
    if (Math.abs(x - settler.at[0]) > 950 || Math.abs(z - settler.at[1]) > 950) continue;
    const d = toRing(settler.at, draft.ring);
    if (d < least && draft.site !== settler.site.id && allowed(draft)) [least, best] = [d, draft];
  }
  return best;
}
