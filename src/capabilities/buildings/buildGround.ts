import type { Ground } from '#capabilities/buildings/manifest.ts';
import type { Block, Peak, Road, Water } from '#capabilities/complex/place.ts';
import type { Ring, ScenePoint } from '#shared/geo.ts';
import type { LocalText } from '#shared/localText.ts';

export interface GroundParts {
  readonly roads: readonly Road[];
  readonly waters: readonly Water[];
  readonly peaks: readonly Peak[];
  readonly blocks: readonly Block[];
  /** Outlines of the parcels in the order of their feature numbers. */
  readonly parcels: readonly Ring[];
}

/** Lines and outlines under the buildings, in decimetres. */
export function buildGround({ roads, waters, peaks, blocks, parcels }: GroundParts): Ground {
  return {
    roads: roads.map((road) => ({
      id: road.id,
      class: road.class,
      width: road.width,
      name: nameOf(road.name),
      line: flat(road.line),
    })),
    waters: waters.map((water) => ({
      id: water.id,
      kind: water.kind,
      surface: water.surface,
      name: nameOf(water.name),
      ring: flat(water.ring),
    })),
    parcels: parcels.map(flat),
    peaks: peaks.map(({ name, at, elevation }) => ({
      name: textOf(name),
      x: Math.round(at[0] * 10) / 10,
      z: Math.round(at[1] * 10) / 10,
      elevation,
    })),
    blocks: blocks.map((block) => ({
      id: block.id,
      name: textOf(block.name),
      x: Math.round(block.label[0] * 10) / 10,
      z: Math.round(block.label[1] * 10) / 10,
      ring: flat(block.ring),
    })),
  };
}

const flat = (points: readonly ScenePoint[]): number[] =>
  points.flatMap(([x, z]) => [Math.round(x * 10), Math.round(z * 10)]);

const textOf = ({ ko, en }: LocalText): { ko: string; en?: string } =>
  en === undefined ? { ko } : { ko, en };
const nameOf = (name: LocalText | null) => (name === null ? null : textOf(name));
