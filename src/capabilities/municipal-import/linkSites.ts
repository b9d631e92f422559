import { type RingIndex, ringIndex } from '#capabilities/municipal-import/ringIndex.ts';
import { insideRings } from '#capabilities/municipal-import/samplePoints.ts';
import type {
  Incoming,
  Replacement,
  StandingParcel,
  StandingPlace,
} from '#capabilities/municipal-import/standingPlace.ts';
import { centreOf, type Ring, type ScenePoint } from '#shared/geo.ts';

/** Share of a footprint on a site's parcel that makes the site a candidate. */
const parcelShare = 0.2;
/** How far, metres, a site without any building left looks for one that nobody has. */
const lookAround = 80;

/**
 * The site of each coming building, so that companies stay where they are: the site on whose parcel it stands or whose own point
 * it holds; of several the nearest. What touches the plot or a building of a withheld site is always that site's. A site whose buildings all gave way takes the coming one that replaced most of them, or
 * the nearest within 80 m, if it has no site yet; `bereft` are those that find none.
 */
export function linkSites(
  { sites, buildings }: StandingPlace,
  incoming: readonly Incoming[],
  parcels: RingIndex<StandingParcel>,
  replaced: readonly Replacement[],
): { sites: (string | null)[]; bereft: string[] } {
  const pointOf = new Map(sites.map(({ id, at }) => [id, at]));
  const points = ringIndex(
    sites.flatMap(({ id, at, exact }) => (exact ? [{ id, at, rings: [[at, at, at]] }] : [])),
  );
  const withheld = new Set(sites.flatMap((site) => (site.withheld ? [site.id] : [])));
  const standing = ringIndex(buildings.filter(({ site }) => site !== null && withheld.has(site)));
  const linked = incoming.map(({ rings }): string | null => {
    const plots = parcels.under(rings, 30);
    const touched = [
      ...plots.by.map(({ thing, points: n }) => ({ site: thing.site, share: n / plots.points })),
      ...standing.under(rings, 30).by.map(({ thing }) => ({ site: thing.site, share: 0 })),
    ];
    const guarded = touched.find(({ site }) => site !== null && withheld.has(site));
    if (guarded) return guarded.site;
    const candidates = new Set(
      touched.flatMap(({ site, share }) => (site !== null && share >= parcelShare ? [site] : [])),
    );
    const middle = centreOf(rings[0] as Ring);
    for (const { id, at } of points.near(middle, 400)) {
      if (insideRings(at, rings)) candidates.add(id);
    }
    return nearestOf([...candidates], rings, pointOf);
  });

  const gone = new Set(replaced.map(({ gid }) => gid));
  const housed = new Set(linked);
  for (const { gid, site } of buildings) if (!gone.has(gid)) housed.add(site);
  const number = new Map(incoming.map(({ gid }, i) => [gid, i]));
  const coming = ringIndex(incoming);
  const bereft: string[] = [];
  for (const site of new Set(replaced.map((one) => one.site))) {
    if (site === null || housed.has(site)) continue;
    const heirs = replaced.filter((one) => one.site === site).map(({ by }) => by);
    const at = pointOf.get(site);
    const around = at ? coming.near(at, lookAround) : [];
    const free = [...heirs, ...around.sort(nearer(at)).map(({ gid }) => gid)]
      .map((gid) => number.get(gid) as number)
      .find((i) => linked[i] === null);
    if (free === undefined) bereft.push(site);
    else linked[free] = site;
  }
  return { sites: linked, bereft };
}

function nearestOf(
  candidates: readonly string[],
  rings: readonly Ring[],
  pointOf: ReadonlyMap<string, ScenePoint>,
): string | null {
  const [x, z] = centreOf(rings[0] as Ring);
  const away = (site: string): number => {
    const at = pointOf.get(site);
    if (!at) return Infinity;
    return insideRings(at, rings) ? 0 : Math.hypot(at[0] - x, at[1] - z);
  };
  const [best] = [...candidates].sort((a, b) => away(a) - away(b) || (a < b ? -1 : 1));
  return best ?? null;
}

const nearer =
  (to: ScenePoint | undefined) =>
  (a: Incoming, b: Incoming): number => {
    const away = ({ rings }: Incoming): number => {
      const [x, z] = centreOf(rings[0] as Ring);
      return to ? Math.hypot(x - to[0], z - to[1]) : 0;
    };
    return away(a) - away(b);
  };
