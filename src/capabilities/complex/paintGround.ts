import { type LandUse, landUses, type Terrain } from '#capabilities/complex/place.ts';
import { hash32 } from '#shared/hash.ts';

/** sRGB of each land use as the sun sees it from afar (concept palette). */
const colours: Record<LandUse, readonly [number, number, number]> = {
  sea: [0x6f, 0x86, 0x82],
  water: [0x7f, 0x92, 0x88],
  plain: [0xae, 0xb6, 0x90],
  works: [0xa0, 0x9e, 0x98],
  city: [0xcf, 0xca, 0xbd],
  green: [0xa7, 0xb0, 0x88],
  forest: [0x98, 0xa9, 0x82],
  rock: [0xae, 0xb0, 0x90],
};

/** Share of the ground that crowns cover. */
const canopyOf: Record<Exclude<LandUse, 'plain' | 'city'>, number> = {
  sea: 0,
  water: 0,
  works: 0,
  green: 0.2,
  forest: 1,
  rock: 0.55,
};

/** Open land is fields with groves between them: smooth noise over some 250 m, cut. */
const groves = (i: number, j: number): number => patches(i, j, 7, 0.42);
/** A city has parks and trees between its blocks, smaller and fewer. */
const parks = (i: number, j: number): number => 0.85 * patches(i, j, 4, 0.6);

/** Smooth noise whose lattice is `cell` samples wide, what lies above `from` drawn out to 0 … 1. */
function patches(i: number, j: number, cell: number, from: number): number {
  const [ci, cj] = [Math.floor(i / cell), Math.floor(j / cell)];
  const at = (a: number, b: number): number => (hash32(a, b, 77) & 0xffff) / 0xffff;
  const ease = (t: number): number => t * t * (3 - 2 * t);
  const [u, v] = [ease(i / cell - ci), ease(j / cell - cj)];
  const north = at(ci, cj) * (1 - u) + at(ci + 1, cj) * u;
  const south = at(ci, cj + 1) * (1 - u) + at(ci + 1, cj + 1) * u;
  const noise = north * (1 - v) + south * v + 0.12 * (at(i, j) - 0.5);
  return Math.min(1, Math.max(0, (noise - from) * 5));
}

/** Texel a vertex of the grid; rgb = ground colour, a = how much canopy stands on it. */
export interface GroundPaint {
  readonly colour: Uint8Array;
  /** Slope of the ground: x and z of the unit normal as 128 + 127·n. */
  readonly normal: Uint8Array;
}

/** Paints land use, softened over one grid step, and the relief that light falls on. */
export function paintGround(terrain: Terrain): GroundPaint {
  const { size, step, heights } = terrain;
  const bare = softened(spreadLand(landColours(terrain), terrain), size);
  const colour = new Uint8Array(size * size * 4);
  const normal = new Uint8Array(size * size * 2);
  const height = (i: number, j: number): number =>
    heights[
      Math.min(size - 1, Math.max(0, j)) * size + Math.min(size - 1, Math.max(0, i))
    ] as number;
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const at = j * size + i;
      const high = Math.min(1, Math.max(0, ((heights[at] as number) / 10 - 180) / 420));
      const shade = 0.985 + 0.03 * ((hash32(i, j) & 255) / 255);
      colour[at * 4] = Math.min(255, (bare[at * 4] as number) * shade * (1 + 0.1 * high));
      colour[at * 4 + 1] = Math.min(255, (bare[at * 4 + 1] as number) * shade * (1 + 0.03 * high));
      colour[at * 4 + 2] = Math.min(255, (bare[at * 4 + 2] as number) * shade * (1 + 0.06 * high));
      colour[at * 4 + 3] = bare[at * 4 + 3] as number;
      const dx = (height(i + 1, j) - height(i - 1, j)) / 20 / step;
      const dz = (height(i, j + 1) - height(i, j - 1)) / 20 / step;
      const length = Math.hypot(dx, 1, dz);
      normal[at * 2] = Math.round(128 - (127 * dx) / length);
      normal[at * 2 + 1] = Math.round(128 - (127 * dz) / length);
    }
  }
  return { colour, normal };
}

/** Colour of each sample's land use and, as fourth, how much canopy stands on it, 0 … 255. */
function landColours({ size, landUse }: Terrain): Float32Array {
  const texels = new Float32Array(size * size * 4);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const at = (j * size + i) * 4;
      const use = landUses[landUse[j * size + i] as number] ?? 'plain';
      const wood = use === 'plain' ? groves(i, j) : use === 'city' ? parks(i, j) : 0;
      for (let k = 0; k < 3; k++) {
        const ground = colours[use][k] as number;
        texels[at + k] = ground + ((colours.forest[k] as number) - ground) * wood;
      }
      texels[at + 3] = 255 * (use === 'plain' || use === 'city' ? wood : canopyOf[use]);
    }
  }
  return texels;
}

/** Lets the colours of the shore run on under water, so that the edge of the water alone draws the shore. */
function spreadLand(texels: Float32Array, { size, landUse }: Terrain): Float32Array {
  const dry = Uint8Array.from(landUse, (use) => {
    const name = landUses[use];
    return name === 'sea' || name === 'water' ? 0 : 1;
  });
  for (let pass = 0; pass < 3; pass++) {
    const known = dry.slice();
    for (let at = size; at < dry.length - size; at++) {
      if (known[at]) continue;
      const from = [at - 1, at + 1, at - size, at + size].find((next) => known[next]);
      if (from === undefined) continue;
      dry[at] = 1;
      texels.copyWithin(at * 4, from * 4, from * 4 + 3);
      texels[at * 4 + 3] = 0;
    }
  }
  return texels;
}

/** Weights 1 2 1 along rows, then along columns. */
function softened(texels: Float32Array, size: number): Float32Array {
  const along = (from: Float32Array, stride: number, across: number): Float32Array => {
    const to = new Float32Array(from.length);
    for (let line = 0; line < size; line++) {
      for (let n = 0; n < size; n++) {
        const at = line * across + n * stride;
        const before = n === 0 ? at : at - stride;
        const after = n === size - 1 ? at : at + stride;
        for (let k = 0; k < 4; k++) {
          to[at + k] =
            ((from[before + k] as number) +
              2 * (from[at + k] as number) +
              (from[after + k] as number)) /
            4;
        }
      }
    }
    return to;
  };
  return along(along(texels, 4, size * 4), size * 4, 4);
}
