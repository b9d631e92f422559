import { areaOf, toRing } from '#capabilities/complex/convex.ts';
import type { Block, Parcel, PlacedSite } from '#capabilities/complex/place.ts';
import type { SiteAsset } from '#capabilities/complex/placeAssets.ts';
import { centreOf, insideRing, type ScenePoint } from '#shared/geo.ts';

/** Sites with their place in the scene: exact points on their own ground, pins of a block spread around its label. */
export function placeSites(
  sites: readonly SiteAsset[],
  blocks: readonly Block[],
  parcels: readonly Parcel[],
  project: (point: readonly [number, number]) => ScenePoint,
): PlacedSite[] {
  const pinned = new Map<string, number>();
  return sites.map((site): PlacedSite => {
    const point = site.point ? project(site.point) : null;
    const own = parcels.filter((p) => p.site === site.id);
    const block =
      site.block ??
      own.find((p) => p.block !== null)?.block ??
      (point ? nearestBlock(point, blocks) : null);
    const home = blocks.find((b) => b.id === block) ?? (blocks[0] as Block);
    const kind = point ? site.accuracy.kind : 'block';
    let at = point ?? home.label;
    if (kind === 'block') {
      const nth = pinned.get(home.id) ?? 0;
      pinned.set(home.id, nth + 1);
      at = pinAt(home, nth);
    } else if (kind === 'exact' && point) at = onOwnGround(point, own);
    return {
      id: site.id,
      name: site.name,
      address: site.address,
      block,
      sector: site.sector,
      employees: site.employees,
      areaM2: site.areaM2,
      position: {
        at: [Math.round(at[0] * 10) / 10, Math.round(at[1] * 10) / 10],
        kind,
        ...(site.accuracy.metres === undefined ? {} : { metres: site.accuracy.metres }),
      },
      road: site.road === null ? null : [site.road, site.number].filter(Boolean).join(' '),
      source: site.source,
    };
  });
}

/** The point itself where it stands on its own parcel, else a point 12 m inside the nearest one. */
function onOwnGround(point: ScenePoint, own: readonly Parcel[]): ScenePoint {
  if (own.length === 0 || own.some((p) => insideRing(point, p.ring))) return point;
  let best = point;
  let least = Infinity;
  for (const { ring } of own) {
    const d = toRing(point, ring);
    if (d >= least) continue;
    least = d;
    best = pushedIn(point, centreOf(ring), d, ring);
  }
  return best;
}

function pushedIn(
  point: ScenePoint,
  centre: ScenePoint,
  away: number,
  ring: Parcel['ring'],
): ScenePoint {
  const length = Math.hypot(centre[0] - point[0], centre[1] - point[1]);
  for (let d = away + 4; d < length; d += 4) {
    const p: ScenePoint = [
      point[0] + ((centre[0] - point[0]) * d) / length,
      point[1] + ((centre[1] - point[1]) * d) / length,
    ];
    if (insideRing(p, ring)) return p;
  }
  return centre;
}

/** Pins of one block on a sunflower around its label, kept inside its outline. */
function pinAt(block: Block, nth: number): ScenePoint {
  const reach = Math.sqrt(areaOf(block.ring)) * 0.3;
  const angle = nth * 2.399963;
  const radius = Math.min(reach, 46 * Math.sqrt(nth));
  for (let shrink = 1; shrink > 0.05; shrink *= 0.8) {
    const at: ScenePoint = [
      block.label[0] + Math.cos(angle) * radius * shrink,
      block.label[1] + Math.sin(angle) * radius * shrink,
    ];
    if (insideRing(at, block.ring)) return at;
  }
  return block.label;
}

function nearestBlock(point: ScenePoint, blocks: readonly Block[]): string | null {
  let best: string | null = null;
  let least = 120;
  for (const block of blocks) {
    const d = toRing(point, block.ring);
    if (d < least) [least, best] = [d, block.id];
  }
  return best;
}
