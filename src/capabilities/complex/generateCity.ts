import type { BuildingPart, Plan } from '#capabilities/buildings/building.ts';
import { type Roof, roofs } from '#capabilities/buildings/roof.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { valueNoise } from '#capabilities/complex/noise.ts';
import {
  landUses,
  type Parcel,
  type Place,
  type PlacedBuilding,
  type Road,
  type Terrain,
} from '#capabilities/complex/place.ts';
import type { Ring } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';

const pitch = 60;
/** Buildings on one side of a square of streets. */
const square = 10;
const street = 24;
const side = square * pitch + street;

/**
 * A city of exactly `n` buildings for measuring, growing in extent with `n`: rectangles, L shapes and octagons on a
 * 60 m grid, four roofs, gently rolling ground, a street around every hundred. Same `n` and `seed`, same city.
 */
export function generateCity(n: number, seed = 1): Place {
  const squares = Math.max(1, Math.ceil(Math.sqrt(n / (square * square))));
  const extent = squares * side;
  const min = -Math.ceil(extent / 2) - 400;
  const terrain = rollingGround(min, extent + 800, seed);
  const last = min + (terrain.size - 1) * terrain.step;
  const origin = min + 400;
  const parcels: Parcel[] = [];
  const buildings: PlacedBuilding[] = [];
  for (let q = 0; buildings.length < n; q++) {
    const x0 = origin + (q % squares) * side;
    const z0 = origin + Math.floor(q / squares) * side;
    const parcel = `generated-${q + 1}`;
    parcels.push({
      id: parcel,
      ring: box(x0, z0, side - street, side - street),
      block: null,
      site: null,
    });
    for (let k = 0; k < square * square && buildings.length < n; k++) {
      const x = x0 + (k % square) * pitch + 6;
      const z = z0 + Math.floor(k / square) * pitch + 6;
      const id = buildings.length + 1;
      const shape = shapeAt(x, z, hash32(seed, id));
      buildings.push({
        gid: `generated-building-${id}`,
        parcel,
        site: null,
        block: null,
        use: 'factory',
        plan: shape.plan,
        base: Math.round(groundHeight(terrain, x + 24, z + 24) * 10) / 10,
        parts: shape.parts,
        address: null,
      });
    }
  }
  const roads: Road[] = [];
  for (let k = 1; k < squares; k++) {
    const at = origin + k * side - street / 2;
    const main = k % 4 === 0;
    const shared = { name: null, class: main ? 'main' : 'street', width: main ? 20 : 12 } as const;
    roads.push({
      ...shared,
      id: `generated-east-${k}`,
      line: [
        [origin, at],
        [origin + extent, at],
      ],
    });
    roads.push({
      ...shared,
      id: `generated-south-${k}`,
      line: [
        [at, origin],
        [at, origin + extent],
      ],
    });
  }
  return {
    bounds: [min, min, last, last],
    terrain,
    roads,
    waters: [],
    peaks: [],
    blocks: [],
    sites: [],
    parcels,
    buildings,
    massing: [],
  };
}

function rollingGround(min: number, extent: number, seed: number): Terrain {
  const step = Math.max(32, Math.ceil(extent / 1024));
  const size = Math.ceil(extent / step) + 1;
  const heights = new Int16Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const wave = valueNoise((i * step) / 1800, (j * step) / 1800, seed);
      heights[j * size + i] = Math.round((12 + wave * 9) * 10);
    }
  }
  const landUse = new Uint8Array(size * size).fill(landUses.indexOf('works'));
  return { size, step, minX: min, minZ: min, heights, landUse };
}

function shapeAt(x: number, z: number, draw: number): { plan: Plan; parts: BuildingPart[] } {
  const width = 20 + (draw % 29);
  const depth = 18 + ((draw >>> 6) % 31);
  const height = 6 + ((draw >>> 12) % 14);
  const roof = roofs[(draw >>> 17) % 4] as Roof;
  const kind = (draw >>> 20) % 10;
  if (kind === 0) {
    const radius = Math.min(width, depth) / 2;
    const cut = radius * 0.414;
    const [cx, cz] = [x + radius, z + radius];
    const ring: Ring = [
      [cx + cut, cz + radius],
      [cx + radius, cz + cut],
      [cx + radius, cz - cut],
      [cx + cut, cz - radius],
      [cx - cut, cz - radius],
      [cx - radius, cz - cut],
      [cx - radius, cz + cut],
      [cx - cut, cz + radius],
    ];
    return { plan: 'plant', parts: [{ ring, height, roof: 'tank' }] };
  }
  if (kind < 4) {
    const wing = Math.round(depth * 0.45);
    return {
      plan: 'ell',
      parts: [
        { ring: box(x, z, width, depth - wing), height, roof },
        {
          ring: box(x, z + depth - wing, Math.round(width * 0.4), wing),
          height: height - 1,
          roof: 'flat',
        },
      ],
    };
  }
  return { plan: 'hall', parts: [{ ring: box(x, z, width, depth), height, roof }] };
}

const box = (x: number, z: number, width: number, depth: number): Ring => [
  [x, z],
  [x, z + depth],
  [x + width, z + depth],
  [x + width, z],
];
