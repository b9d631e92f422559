import { type LandUse, landUses, type Terrain } from '#capabilities/complex/place.ts';
import { hash32 } from '#shared/hash.ts';

/** sRGB of each land use as the sun sees it from afar (concept palette). */
const colours: Record<LandUse, readonly [number, number, number]> = {
  sea: [0x6f, 0x86, 0x82],
  water: [0x7f, 0x92, 0x88],
  plain: [0xbc, 0xc0, 0xa2],
  works: [0xa9, 0xa5, 0x9d],
  city: [0xcf, 0xca, 0xbd],
  green: [0xa7, 0xb0, 0x88],
  forest: [0x98, 0xa9, 0x82],
  rock: [0xae, 0xb0, 0x90],
};

/** Share of the ground that crowns cover. */
const canopyOf: Record<Exclude<LandUse, 'plain'>, number> = {
  sea: 0,
  water: 0,
  works: 0,
  city: 0,
  green: 0.2,
  forest: 1,
  rock: 0.55,
};

/** Open land is fields with groves between them: smooth noise over some 250 m, cut. */
function groves(i: number, j: number): number {
  const cell = 7;
  const [ci, cj] = [Math.floor(i / cell), Math.floor(j / cell)];
  const at = (a: number, b: number): number => (hash32(a, b, 77) & 0xffff) / 0xffff;
  const ease = (t: number): number => t * t * (3 - 2 * t);
  const [u, v] = [ease(i / cell - ci), ease(j / cell - cj)];
  const north = at(ci, cj) * (1 - u) + at(ci + 1, cj) * u;
  const south = at(ci, cj + 1) * (1 - u) + at(ci + 1, cj + 1) * u;
  const noise = north * (1 - v) + south * v + 0.12 * (at(i, j) - 0.5);
  return Math.min(1, Math.max(0, (noise - 0.42) * 5));
}

/** Texel a vertex of the grid; rgb = ground colour, a = how much canopy stands on it. */
export interface GroundPaint {
  readonly colour: Uint8Array;
  /** Slope of the ground: x and z of the unit normal as 128 + 127·n. */
  readonly normal: Uint8Array;
}

/** Paints land use, softened over one grid step, and the relief that light falls on. */
export function paintGround(terrain: Terrain): GroundPaint {
  const { size, step, heights, landUse } = terrain;
  const colour = new Uint8Array(size * size * 4);
  const normal = new Uint8Array(size * size * 2);
  const at = (i: number, j: number): number =>
    Math.min(size - 1, Math.max(0, j)) * size + Math.min(size - 1, Math.max(0, i));
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const here = j * size + i;
      const sum = [0, 0, 0];
      let canopy = 0;
      let weight = 0;
      for (let dj = -1; dj <= 1; dj++) {
        for (let di = -1; di <= 1; di++) {
          const w = di === 0 && dj === 0 ? 4 : di === 0 || dj === 0 ? 2 : 1;
          const use = landUses[landUse[at(i + di, j + dj)] as number] ?? 'plain';
          const wooded = use === 'plain' ? groves(i + di, j + dj) : canopyOf[use];
          const wood = use === 'plain' ? wooded : 0;
          for (let k = 0; k < 3; k++) {
            const bare = colours[use][k] as number;
            sum[k] =
              (sum[k] as number) + w * (bare + ((colours.forest[k] as number) - bare) * wood);
          }
          canopy += w * wooded;
          weight += w;
        }
      }
      const height = (heights[here] as number) / 10;
      const high = Math.min(1, Math.max(0, (height - 180) / 420));
      const shade = 0.985 + 0.03 * ((hash32(i, j) & 255) / 255);
      const tint = [1 + 0.1 * high, 1 + 0.03 * high, 1 + 0.06 * high];
      for (let k = 0; k < 3; k++) {
        colour[here * 4 + k] = Math.min(
          255,
          ((sum[k] as number) / weight) * shade * (tint[k] as number),
        );
      }
      colour[here * 4 + 3] = Math.round((canopy / weight) * 255);
      const dx =
        ((heights[at(i + 1, j)] as number) - (heights[at(i - 1, j)] as number)) / 20 / step;
      const dz =
        ((heights[at(i, j + 1)] as number) - (heights[at(i, j - 1)] as number)) / 20 / step;
      const length = Math.hypot(dx, 1, dz);
      normal[here * 2] = Math.round(128 - (127 * dx) / length);
      normal[here * 2 + 1] = Math.round(128 - (127 * dz) / length);
    }
  }
  return { colour, normal };
}
