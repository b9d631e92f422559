import { toRing } from '#capabilities/complex/convex.ts';
import type { FactoryRecord } from '#capabilities/factory-register/factoryRecord.ts';
import { localAddress } from '#capabilities/factory-register/localAddress.ts';
import type { PlaceAddress } from '#capabilities/factory-register/placeAddress.ts';
import type { ComingSite } from '#capabilities/factory-register/registerPlan.ts';
import { slugOf } from '#capabilities/factory-register/slugOf.ts';
import type { StandingRegister } from '#capabilities/factory-register/standingRegister.ts';
import type { ScenePoint } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';

/** Metres around the middle of a dong in which its factories are spread, so that their pins don't cover each other. */
const spread = 220;
/** Metres from a block within which an address belongs to it. */
const nearBlock = 120;

/** Where a factory stands: a site that is known, or one to be made. Null outside of the place. */
export type SiteOfRecord = (record: FactoryRecord) => ComingSite | null;

/** One site an address; nothing is said of buildings. */
export function siteOfRecord(
  { blocks, bounds, english }: Pick<StandingRegister, 'blocks' | 'bounds' | 'english'>,
  place: PlaceAddress,
): SiteOfRecord {
  const made = new Map<string, ComingSite | null>();
  const make = (record: FactoryRecord): ComingSite | null => {
    const { address, areaM2 } = record;
    const found = place(address);
    if (found === null) return null;
    const { how, metres } = found;
    const at = rounded(how === 'dong' ? scattered(found.at, record.place) : found.at);
    if (!within(at, bounds)) return null;
    const { road, number, second } = address;
    const numbered = road && `${road} ${number}${second > 0 ? `-${second}` : ''}`;
    const id = found.site ?? slugOf('reg-site', record.place);
    const block = nearestBlock(at, blocks, how === 'dong' ? Infinity : nearBlock);
    return {
      id,
      address: localAddress(address, english),
      road: numbered,
      block,
      areaM2,
      at,
      how,
      metres,
    };
  };
  return (record) => {
    if (!made.has(record.place)) made.set(record.place, make(record));
    return made.get(record.place) ?? null;
  };
}

const rounded = ([x, z]: ScenePoint): ScenePoint => [
  Math.round(x * 10) / 10,
  Math.round(z * 10) / 10,
];

const within = ([x, z]: ScenePoint, [minX, minZ, maxX, maxZ]: StandingRegister['bounds']) =>
  x > minX && x < maxX && z > minZ && z < maxZ;

/** A point of the disc around another that a text always gets. */
function scattered([x, z]: ScenePoint, text: string): ScenePoint {
  const bits = hash32(...[...text].map((letter) => letter.codePointAt(0) as number));
  const angle = ((bits >>> 16) / 65_536) * 2 * Math.PI;
  const radius = spread * Math.sqrt((bits & 0xffff) / 65_536);
  return [x + Math.cos(angle) * radius, z + Math.sin(angle) * radius];
}

function nearestBlock(
  at: ScenePoint,
  blocks: StandingRegister['blocks'],
  most: number,
): string | null {
  let best: string | null = null;
  let least = most;
  for (const { id, ring } of blocks) {
    const away = toRing(at, ring);
    if (away < least) [least, best] = [away, id];
  }
  return best;
}
