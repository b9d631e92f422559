import type { PNG } from 'pngjs';
import { type Roof, roofs } from '#capabilities/buildings/roof.ts';
import { openingSun, skyDirection } from '#scene/atmosphere.ts';
import { seededRandom } from '#shared/hash.ts';
import type { Eye } from './Eye.ts';
import { firstBuilding, type KnownPlace } from './knownPlace.ts';
import { linearAt, luminance } from './linear.ts';
import { partRing } from './partRing.ts';

/** The foot of a wall that can be seen in a picture. */
export interface WallFoot {
  readonly from: readonly [x: number, z: number];
  readonly to: readonly [x: number, z: number];
  /** Height of its building's foot, metres above sea level. */
  readonly base: number;
  readonly height: number;
}

/** Walls go so far below their foot, metres, so that none floats on a slope. */
const sunk = 1.2;
/** Yards are drawn so far above the ground, metres. */
const kerb = 0.8;
const least = { wall: 14, height: 7, pixelsPerMetre: 3 };

/** Roofs of halls: offices have windows down to their foot. */
const halls: ReadonlySet<Roof> = new Set<Roof>(['gable', 'sawtooth', 'barrel', 'plant']);

/** Random walls of a view that face the eye with nothing built before their foot or middle. */
export function visibleFeet(eye: Eye, place: KnownPlace, count: number, seed: number): WallFoot[] {
  const found: WallFoot[] = [];
  for (const { pick } of place.tiles) {
    const { columns } = pick;
    for (let part = 0; part < columns.parts; part++) {
      const height = columns.height[part] as number;
      if (height < least.height || !halls.has(roofs[columns.roof[part] as number] as Roof))
        continue;
      const ring = partRing(columns, part);
      ring.forEach((from, k) => {
        const to = ring[(k + 1) % ring.length] as [number, number];
        const foot = { from, to, base: columns.base[part] as number, height };
        if (isSeen(eye, place, foot)) found.push(foot);
      });
    }
  }
  const random = seededRandom(seed);
  return found
    .map((foot) => ({ foot, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ foot }) => foot);
}

function isSeen(eye: Eye, place: KnownPlace, foot: WallFoot): boolean {
  const { from, to, base, height } = foot;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < least.wall || !isFree(place, foot, length)) return false;
  return [0.25, 0.5, 0.75].every((part) => {
    const [x, z] = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    const [low, high] = [eye.pixel(x, base, z), eye.pixel(x, base + height, z)];
    if (!low || !high || (low[1] - high[1]) / height < least.pixelsPerMetre) return false;
    return [0.4, height * 0.6].every((up) => {
      const { ray, distance } = eye.towards(x, base + up, z);
      const hit = firstBuilding(place, ray);
      return hit !== null && Math.abs(hit.distance - distance) < 0.3;
    });
  });
}

/**
 * True where nothing near takes sky from a wall and its foot and 4 m above stand in the same light of the sun: what
 * is left is the shade of the foot itself.
 */
function isFree(place: KnownPlace, { from, to, base }: WallFoot, length: number): boolean {
  const out = [(from[1] - to[1]) / length, (to[0] - from[0]) / length] as const;
  const { x, y, z } = skyDirection(openingSun.azimuth, openingSun.elevation);
  return [0.2, 0.5, 0.8].every((part) => {
    const at = [
      from[0] + (to[0] - from[0]) * part + out[0] * 0.4,
      from[1] + (to[1] - from[1]) * part + out[1] * 0.4,
    ] as const;
    const ahead = firstBuilding(place, {
      origin: [at[0], base + 3, at[1]],
      direction: [out[0], 0, out[1]],
    });
    if (ahead && ahead.distance < 16) return false;
    const [low, high] = [1, 4].map((up) => {
      return firstBuilding(place, { origin: [at[0], base + up, at[1]], direction: [x, y, z] });
    });
    return (low === null) === (high === null);
  });
}

/** How much darker the foot of a wall is than the wall at 4 m, below most windows, 0 … 1; median along the wall. */
export function footShade(
  picture: PNG,
  eye: Eye,
  { from, to, base }: WallFoot,
  groundAt: (x: number, z: number) => number | null,
): number {
  const ratios: number[] = [];
  for (let part = 0.1; part <= 0.9; part += 0.02) {
    const [x, z] = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    const foot = Math.max(base, groundAt(x, z) ?? base) + kerb;
    const light = (low: number, high: number): number => {
      let sum = 0;
      for (let k = 0; k < 6; k++) {
        const pixel = eye.pixel(x, low + ((high - low) * (k + 0.5)) / 6, z);
        if (!pixel) return Number.NaN;
        sum += luminance(linearAt(picture, Math.floor(pixel[0]), Math.floor(pixel[1]))) / 6;
      }
      return sum;
    };
    const ratio = light(foot + 0.15, foot + 0.6) / light(base + 3.6, base + 4.3);
    if (!Number.isNaN(ratio)) ratios.push(ratio);
  }
  return 1 - (ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN);
}

/** Metres by which the ground leaves a gap under a wall (positive) or hides more than a metre of it (negative); else 0. */
export function footGap(
  { from, to, base }: WallFoot,
  groundAt: (x: number, z: number) => number | null,
): number {
  let worst = 0;
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const [x, z] = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    const ground = groundAt(x, z);
    if (ground === null) return Infinity;
    const floats = base - sunk - ground;
    const cut = ground - base - 1;
    if (floats > Math.max(0, worst)) worst = floats;
    else if (cut > 0 && cut > Math.abs(worst)) worst = -cut;
  }
  return worst;
}
