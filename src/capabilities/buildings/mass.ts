import { isVessel, type Roof } from '#capabilities/buildings/roof.ts';
import { roofRise } from '#capabilities/buildings/roofRise.ts';
import { type Ring, type ScenePoint, signedArea } from '#shared/geo.ts';

/** What stands for one building or several from afar: one closed volume. */
export interface Mass {
  /** Number of the building that gives it its colour, or −1 in the city. */
  readonly feature: number;
  /** Area of that building, ㎡: the largest of a mass gives the colour. */
  readonly lead: number;
  /** Whose it is; only what belongs to the same owner is made one. Null where nobody is linked. */
  readonly owner: string | null;
  readonly ring: Ring;
  /** Area built on, ㎡, kept through every merge. */
  readonly area: number;
  readonly base: number;
  readonly height: number;
  readonly roof: Roof;
  readonly sector: number;
  /** Mean square distance of what it stands for from its middle, ㎡, by area. */
  readonly spread: number;
}

interface Part {
  readonly ring: Ring;
  readonly height: number;
  readonly roof: Roof;
}

/** A building of whole rings with at most so many corners keeps its outline. */
const plainCorners = 6;

/** One volume for a building: its outline where it is plain, else a box of the same area and mean height. */
export function massOf(
  building: { readonly base: number; readonly parts: readonly Part[] },
  of: Pick<Mass, 'feature' | 'owner' | 'sector'>,
): Mass {
  const halls = building.parts.filter(({ roof }) => !isVessel(roof) && roof !== 'gantry');
  const parts = halls.length > 0 ? halls : building.parts;
  const areas = parts.map(({ ring }) => Math.max(1, Math.abs(signedArea(ring))));
  const area = areas.reduce((sum, own) => sum + own, 0);
  const largest = parts[areas.indexOf(Math.max(...areas))] as Part;
  const height = parts.reduce((sum, part, i) => sum + top(part) * (areas[i] as number), 0) / area;
  const plain = parts.length === 1 && largest.ring.length <= plainCorners;
  const ring = plain
    ? largest.ring
    : boxAround(
        parts.map((part) => part.ring),
        largest.ring,
        area,
      ).ring;
  const { base } = building;
  return { ...of, lead: area, ring, area, base, height, roof: largest.roof, spread: 4 };
}

/** One box for two masses of one owner: both areas, mean height, the colour of the larger building. */
export function merge(a: Mass, b: Mass): Mass {
  const area = a.area + b.area;
  const mean = (of: (mass: Mass) => number): number => (of(a) * a.area + of(b) * b.area) / area;
  const [larger, smaller] = a.area >= b.area ? [a, b] : [b, a];
  const { ring } = boxAround([a.ring, b.ring], larger.ring, area);
  const leader = a.lead >= b.lead ? a : b;
  const [ca, cb] = [middle(a.ring), middle(b.ring)];
  const away = Math.hypot(ca[0] - cb[0], ca[1] - cb[1]);
  const [da, db] = [(away * b.area) / area, (away * a.area) / area];
  return {
    feature: leader.feature,
    lead: leader.lead,
    owner: a.owner,
    ring,
    area,
    base: Math.min(a.base, b.base),
    height: mean((mass) => mass.base + mass.height) - Math.min(a.base, b.base),
    roof: larger.area > smaller.area * 2 ? larger.roof : leader.roof,
    sector: leader.sector,
    spread: ((a.spread + da * da) * a.area + (b.spread + db * db) * b.area) / area,
  };
}

/** Ground that a box over both would cover beyond what they cover, ㎡: what a merge costs. */
export function waste(a: Mass, b: Mass): number {
  const larger = a.area >= b.area ? a : b;
  return Math.max(0, boxAround([a.ring, b.ring], larger.ring, 0).covered - a.area - b.area);
}

/** The box round some rings along the longest edge of one of them, shrunk about its middle to `area`; 0 leaves it. */
function boxAround(
  rings: readonly Ring[],
  along: Ring,
  area: number,
): { ring: Ring; covered: number } {
  const [ux, uz] = longestEdge(along);
  let [minU, minV, maxU, maxV] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [x, z] of ring) {
      const u = x * ux + z * uz;
      const v = z * ux - x * uz;
      minU = Math.min(minU, u);
      maxU = Math.max(maxU, u);
      minV = Math.min(minV, v);
      maxV = Math.max(maxV, v);
    }
  }
  const covered = (maxU - minU) * (maxV - minV);
  const scale = area > 0 && covered > area ? Math.sqrt(area / covered) / 2 : 0.5;
  const [u, v] = [(minU + maxU) / 2, (minV + maxV) / 2];
  const [du, dv] = [(maxU - minU) * scale, (maxV - minV) * scale];
  const at = (su: number, sv: number): ScenePoint => {
    const [pu, pv] = [u + su * du, v + sv * dv];
    return [pu * ux - pv * uz, pu * uz + pv * ux];
  };
  return { ring: [at(-1, -1), at(-1, 1), at(1, 1), at(1, -1)], covered };
}

function longestEdge(ring: Ring): ScenePoint {
  let longest = 0;
  let direction: ScenePoint = [1, 0];
  ring.forEach(([x, z], i) => {
    const [nextX, nextZ] = ring[(i + 1) % ring.length] as ScenePoint;
    const length = Math.hypot(nextX - x, nextZ - z);
    if (length <= longest) return;
    longest = length;
    direction = [(nextX - x) / length, (nextZ - z) / length];
  });
  return direction;
}

/** Middle of the bounds of a convex ring. */
export function middle(ring: Ring): ScenePoint {
  let [minX, minZ, maxX, maxZ] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, z] of ring) {
    minX = Math.min(minX, x);
    minZ = Math.min(minZ, z);
    maxX = Math.max(maxX, x);
    maxZ = Math.max(maxZ, z);
  }
  return [(minX + maxX) / 2, (minZ + maxZ) / 2];
}

/** Eaves and half the roof. */
function top({ ring, height, roof }: Part): number {
  const [a, b, c] = ring as readonly [ScenePoint, ScenePoint, ScenePoint];
  const side = (p: ScenePoint, q: ScenePoint): number => Math.hypot(q[0] - p[0], q[1] - p[1]);
  return height + roofRise(roof, Math.min(side(a, b), side(b, c))) / 2;
}
