import { linkSites } from '#capabilities/municipal-import/linkSites.ts';
import { type RingIndex, ringIndex } from '#capabilities/municipal-import/ringIndex.ts';
import type {
  Incoming,
  Replacement,
  StandingBuilding,
  StandingParcel,
  StandingPlace,
} from '#capabilities/municipal-import/standingPlace.ts';
import { centreOf, type Ring, signedArea } from '#shared/geo.ts';

/** Where a coming building belongs. */
export interface Placement {
  readonly parcel: string | null;
  readonly block: string | null;
  readonly site: string | null;
}

export interface ImportPlan {
  /** In the order of the incoming. */
  readonly placements: readonly Placement[];
  readonly replaced: readonly Replacement[];
  readonly kept: readonly string[];
  /** Numbers of the pale volumes that give way. */
  readonly massing: readonly number[];
  /** Sites that had buildings and have none left. */
  readonly bereft: readonly string[];
}

/** Share of a standing footprint that has to be covered, and of the footprints of a parcel, for them to give way. */
const coveredShare = 0.3;
const parcelShare = 0.5;
const samples = 120;

/**
 * What an import does to the place: a standing building gives way where coming ones cover 30 % of it, where one of the same name
 * comes, or, if it is only modelled, where what comes to its parcel makes up half of what was modelled there. A value;
 * nothing is changed.
 */
export function planImport(place: StandingPlace, incoming: readonly Incoming[]): ImportPlan {
  const coming = ringIndex(incoming);
  const parcelIndex = ringIndex(place.parcels);
  const onParcel = incoming.map((building) => parcelOf(building, parcelIndex));
  const full = fullParcels(place.buildings, incoming, onParcel);
  const names = new Set(incoming.map(({ gid }) => gid));
  const parcelOfGid = new Map(incoming.map(({ gid }, i) => [gid, onParcel[i] ?? null]));
  const replaced: Replacement[] = [];
  const kept: string[] = [];
  for (const building of place.buildings) {
    const { gid, site, imported, parcel } = building;
    const cover = coming.under(building.rings, samples);
    const named = names.has(gid);
    const onFull = !imported && parcel !== null && full.has(parcel);
    if (!named && !onFull && cover.covered < coveredShare * cover.points) {
      kept.push(gid);
      continue;
    }
    const by = named ? gid : (cover.by[0]?.thing.gid ?? nearest(building, parcelOfGid, coming));
    replaced.push({ gid, site, imported, by: by ?? (incoming[0] as Incoming).gid });
  }
  const { sites, bereft } = linkSites(place, incoming, parcelIndex, replaced);
  const blocks = ringIndex(place.blocks);
  const parcels = new Map(place.parcels.map((parcel) => [parcel.id, parcel]));
  const placements = incoming.map(({ rings }, i): Placement => {
    const parcel = parcels.get(onParcel[i] ?? '') ?? null;
    const block = parcel?.block ?? blocks.at(centreOf(rings[0] as Ring))[0]?.id ?? null;
    return { parcel: parcel?.id ?? null, block, site: sites[i] ?? null };
  });
  const massing = place.massing.flatMap((ring, i) => {
    const { covered, points } = coming.under([ring], 25);
    return covered >= coveredShare * points ? [i] : [];
  });
  return { placements, replaced, kept, massing, bereft };
}

/** The parcel that at least a third of a footprint lies on, the one with most of it. */
function parcelOf({ rings }: Incoming, parcels: RingIndex<StandingParcel>): string | null {
  const { points, by } = parcels.under(rings, 30);
  return by[0] && by[0].points >= points / 3 ? by[0].thing.id : null;
}

/** Parcels for which the file tells enough to take its word for all of it. */
function fullParcels(
  standing: readonly StandingBuilding[],
  incoming: readonly Incoming[],
  onParcel: readonly (string | null)[],
): ReadonlySet<string> {
  const sums = (items: readonly (readonly [string | null, readonly Ring[]])[]) => {
    const sum = new Map<string, number>();
    for (const [parcel, rings] of items) {
      if (parcel === null) continue;
      const area = rings.reduce((total, ring) => total + Math.abs(signedArea(ring)), 0);
      sum.set(parcel, (sum.get(parcel) ?? 0) + area);
    }
    return sum;
  };
  const before = sums(standing.flatMap((s) => (s.imported ? [] : [[s.parcel, s.rings] as const])));
  const after = sums(incoming.map(({ rings }, i) => [onParcel[i] ?? null, rings] as const));
  return new Set(
    [...after].flatMap(([parcel, area]) =>
      area >= parcelShare * (before.get(parcel) ?? Infinity) ? [parcel] : [],
    ),
  );
}

/** The coming building nearest to one that gives way without being covered: on its parcel, else around it. */
function nearest(
  { rings, parcel }: StandingBuilding,
  parcelOfGid: ReadonlyMap<string, string | null>,
  coming: RingIndex<Incoming>,
): string | null {
  const from = centreOf(rings[0] as Ring);
  const away = (one: Incoming): number => {
    const [x, z] = centreOf(one.rings[0] as Ring);
    return Math.hypot(x - from[0], z - from[1]);
  };
  const around = coming.near(from, 600);
  const same = around.filter(({ gid }) => parcelOfGid.get(gid) === parcel);
  const candidates = same.length > 0 ? same : around;
  return (
    candidates.reduce<Incoming | null>((a, b) => (a && away(a) <= away(b) ? a : b), null)?.gid ??
    null
  );
}
