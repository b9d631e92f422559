import { goliathHeight } from '#capabilities/buildings/meshGantry.ts';
import { isVessel } from '#capabilities/buildings/roof.ts';
import type { Volume } from '#capabilities/buildings/volume.ts';
import type { ScenePoint } from '#shared/geo.ts';

/** Left out from afar, unless it is all there is: less ground than this (㎡) that is also low, vessels under a height, metres. */
const least = { area: 60, low: 7, vesselArea: 60, vesselHigh: 14 } as const;
/** Halls side by side whose eaves differ by less become one, metres. */
const even = 1.3;
const slack = 0.16;

/** What is left of a building from kilometres away: no small plant and annexes, halls in a row made one. */
export function simplifyGroup(group: readonly Volume[]): Volume[] {
  const seen = group.filter((volume) => !tiny(volume));
  const kept = seen.length > 0 ? seen : group.slice(0, 1);
  const out: Volume[] = [];
  for (const volume of kept) {
    const at = out.findIndex((other) => united(other, volume) !== null);
    if (at < 0) {
      out.push(volume);
      continue;
    }
    const other = out[at] as Volume;
    const ring = united(other, volume) as readonly ScenePoint[];
    out[at] = { ...other, ring, eaves: Math.max(other.eaves, volume.eaves) };
  }
  return out;
}

function tiny({ ring, roof, eaves, foot }: Volume): boolean {
  if (roof === 'gantry') return eaves - foot < goliathHeight;
  const area = areaOf(ring);
  if (roof === 'stack') return eaves - foot < 30;
  if (isVessel(roof)) return area < least.vesselArea || eaves - foot < least.vesselHigh;
  return area < least.area && eaves - foot < least.low;
}

function areaOf(ring: readonly ScenePoint[]): number {
  let twice = 0;
  ring.forEach(([x, z], i) => {
    const [nx, nz] = ring[(i + 1) % ring.length] as ScenePoint;
    twice += x * nz - nx * z;
  });
  return Math.abs(twice) / 2;
}

/** The rectangle of two that share a whole side and look alike, or null. */
function united(a: Volume, b: Volume): readonly ScenePoint[] | null {
  if (a.ring.length !== 4 || b.ring.length !== 4 || a.roof !== b.roof || isVessel(a.roof))
    return null;
  if (Math.abs(a.eaves - b.eaves) > even || a.foot !== b.foot) return null;
  const near = (p: ScenePoint, q: ScenePoint): boolean =>
    Math.abs(p[0] - q[0]) < slack && Math.abs(p[1] - q[1]) < slack;
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) {
      const [a0, a1] = [a.ring[i], a.ring[(i + 1) % 4]] as [ScenePoint, ScenePoint];
      const [b0, b1] = [b.ring[j], b.ring[(j + 1) % 4]] as [ScenePoint, ScenePoint];
      if (!near(a0, b1) || !near(a1, b0)) continue;
      const [a2, a3] = [a.ring[(i + 2) % 4], a.ring[(i + 3) % 4]] as [ScenePoint, ScenePoint];
      const [b2, b3] = [b.ring[(j + 2) % 4], b.ring[(j + 3) % 4]] as [ScenePoint, ScenePoint];
      return [a3, b2, b3, a2];
    }
  }
  return null;
}
