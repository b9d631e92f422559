import {
  type HouseNumbers,
  houseNumbers,
  metresPerNumber,
  sideOf,
} from '#capabilities/factory-register/houseNumbers.ts';
import { addressKey, type PostalAddress } from '#capabilities/factory-register/postalAddress.ts';
import { pointAlong } from '#capabilities/factory-register/roadLine.ts';
import { sideRoad } from '#capabilities/factory-register/sideRoad.ts';
import type { ScenePoint } from '#shared/geo.ts';
import { groupedBy } from '#shared/groupedBy.ts';

/** A place of the complex that is known exactly, by its address. */
export interface AddressPoint {
  readonly site: string;
  readonly address: PostalAddress;
  readonly at: ScenePoint;
}

export interface NamedLine {
  readonly name: string;
  readonly line: readonly ScenePoint[];
}

/**
 * How an address was placed: it is that of a known site; by its number along its road; along a side road that leaves a known
 * road at a right angle; or only in the midst of its dong.
 */
export const placings = ['site', 'road', 'side-road', 'dong'] as const;
export type Placing = (typeof placings)[number];

export interface PlacedAddress {
  readonly how: Placing;
  readonly at: ScenePoint;
  /** Nine of ten lie within so many metres, as measured by holding known points out; null of a known site. */
  readonly metres: number | null;
  /** The known site with this address. */
  readonly site: string | null;
}

export type PlaceAddress = (address: PostalAddress) => PlacedAddress | null;

/** Measured on the address points of the complex, each held out in turn: see placeAddress.test.ts. */
const withinOnRoad = 280;
const withinFarFromKnown = 400;
const withinOnSideRoad = 600;
/** Buildings behind a number lie on their own lane. */
const metresPerSecond = 5;
/** Numbers to the nearest known one beyond which a place along the road is less sure. */
const nearKnown = 40;
/** Numbers that a known point alone, without a line, says something of. */
const nearAlone = 20;

/** Places addresses by what is known exactly and by the lines of roads; null where not even the dong is known. */
export function placeAddresses(
  points: readonly AddressPoint[],
  lines: readonly NamedLine[],
): PlaceAddress {
  const known = new Map<string, AddressPoint>();
  for (const point of points) {
    const key = addressKey(point.address);
    if (key !== null && !known.has(key)) known.set(key, point);
  }
  const onRoad = groupedBy(
    points.filter(({ address }) => address.road !== null && address.number > 0),
    ({ address }) => address.road as string,
  );
  const numberedOn = (road: string) =>
    (onRoad.get(road) ?? []).map(({ address, at }) => ({ number: address.number, at }));
  const lineOf = new Map(lines.map(({ name, line }) => [name, line]));
  const numbersOf = new Map<string, HouseNumbers | null>(
    lines.map(({ name, line }) => [name, houseNumbers(line, numberedOn(name))]),
  );
  const dongs = dongCentres(points);

  const alongRoad = (road: string, number: number): Omit<PlacedAddress, 'site'> | null => {
    const numbers = numbersOf.get(road);
    const at = numbers?.place(number);
    if (!numbers || !at) return null;
    const metres = numbers.gap(number) <= nearKnown ? withinOnRoad : withinFarFromKnown;
    return { how: 'road', at, metres };
  };
  const alongSideRoad = (road: string, number: number): Omit<PlacedAddress, 'site'> | null => {
    const from = sideRoad(road);
    const numbers = from && numbersOf.get(from.parent);
    const along = from && numbers?.along(from.number);
    if (!from || !numbers || along === null || along === undefined) return null;
    const off = sideOf(from.number) * numbers.direction * metresPerNumber * number;
    const at = pointAlong(lineOf.get(from.parent) as ScenePoint[], { along, off });
    return { how: 'side-road', at, metres: withinOnSideRoad };
  };
  const besideKnown = (road: string, number: number): Omit<PlacedAddress, 'site'> | null => {
    const nearest = numberedOn(road)
      .map((point) => ({ ...point, gap: Math.abs(point.number - number) }))
      .sort((a, b) => a.gap - b.gap)[0];
    if (!nearest || nearest.gap > nearAlone) return null;
    return { how: 'road', at: nearest.at, metres: withinOnRoad };
  };

  return (address) => {
    const { road, number, second, dong } = address;
    const same = known.get(addressKey(address) ?? '');
    if (same) return { how: 'site', at: same.at, metres: null, site: same.site };
    const placed =
      road === null || number === 0
        ? null
        : (alongRoad(road, number) ?? alongSideRoad(road, number) ?? besideKnown(road, number));
    if (placed?.metres) {
      const behind = metresPerSecond * Math.min(60, second);
      return { ...placed, metres: Math.ceil((placed.metres + behind) / 50) * 50, site: null };
    }
    const centre = dong === null ? undefined : dongs.get(dong);
    return centre ? { how: 'dong', ...centre, site: null } : null;
  };
}

/** The middle of the known points of each dong, and within how many metres nine of ten of them lie. */
function dongCentres(
  points: readonly AddressPoint[],
): Map<string, { at: ScenePoint; metres: number }> {
  const inDong = groupedBy(
    points.filter(({ address }) => address.dong !== null),
    ({ address }) => address.dong as string,
  );
  return new Map(
    [...inDong].map(([dong, own]) => {
      const at: ScenePoint = [middle(own.map((p) => p.at[0])), middle(own.map((p) => p.at[1]))];
      const away = own
        .map((p) => Math.hypot(p.at[0] - at[0], p.at[1] - at[1]))
        .sort((a, b) => a - b);
      const reach = away[Math.floor((away.length - 1) * 0.9)] as number;
      return [dong, { at, metres: Math.max(500, Math.ceil(reach / 100) * 100) }] as const;
    }),
  );
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}
