import type { Setting } from '#capabilities/buildings/setting.ts';
import { toLine } from '#capabilities/complex/convex.ts';
import type { Parcel, Road, Water } from '#capabilities/complex/place.ts';
import type { SiteAsset } from '#capabilities/complex/placeAssets.ts';
import { boundsOf, centreOf, type ScenePoint } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';

/** Metres from an edge of a parcel to the shore or the avenue within which these shape its buildings. */
const onShore = 140;
const onAvenue = 80;
/** Among plots of 차룡 without a known tenant one in so many is shown as a standard factory, which the block is known for. */
const standardEvery = 7;

/** A park of job shops has a tower on one plot in so many. */
const towerEvery = 4;

/** Blocks whose works stand on the water. */
const quays: ReadonlySet<string> = new Set(['gwigok', 'jeokhyeon']);

interface Surroundings {
  readonly waters: readonly Water[];
  readonly roads: readonly Road[];
}

/** What facts tell of a parcel: the name of its site, its block, the shore and the avenue beside it. */
export function settingOf(
  { ring, block, id }: Parcel,
  site: SiteAsset | null,
  { waters, roads }: Surroundings,
): Setting {
  const name = site?.name?.ko ?? '';
  if (/테크노파크|지식산업센터/.test(name)) return 'technopark';
  if (/스마트업파크/.test(name)) {
    return hash32(numberOf(id), 62) % towerEvery === 0 ? 'technopark' : 'plain';
  }
  if (/표준공장/.test(name)) return 'standard';
  if (block !== null && quays.has(block)) {
    const shores = waters.filter((w) => w.kind === 'sea' || w.kind === 'estuary');
    const near = shores.some((w) => beside(ring, [...w.ring, w.ring[0] as ScenePoint], onShore));
    if (near) return 'waterside';
  }
  if (site === null && block === 'charyong' && hash32(numberOf(id), 61) % standardEvery === 0) {
    return 'standard';
  }
  const avenues = roads.filter((road) => road.class === 'avenue');
  return avenues.some((r) => beside(ring, r.line, r.width / 2 + onAvenue)) ? 'avenue' : 'plain';
}

function beside(ring: Parcel['ring'], line: readonly ScenePoint[], metres: number): boolean {
  const [minX, minZ, maxX, maxZ] = boundsOf(ring);
  const [x, z] = centreOf(ring);
  const reach = metres + Math.hypot(maxX - minX, maxZ - minZ) / 2;
  if (toLine([x, z], line) > reach) return false;
  return ring.some((corner) => toLine(corner, line) < metres);
}

const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));
