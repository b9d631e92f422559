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
/** The ground has about as many samples however wide the city is. */
const samples = 224;
/** Squares of plots and streets in each direction round the middle. */
const drawnSquares = 10;
const mainEvery = 4;
/** Samples from one rise of the ground to the next. */
const waveSamples = 56;

/** A generated place; its buildings are made one after another, as often as they are asked for. */
export interface GeneratedCity extends Omit<Place, 'buildings'> {
  readonly buildings: Iterable<PlacedBuilding>;
}

/**
 * A city of exactly `n` buildings for measuring, growing in extent with `n`: rectangles, L shapes and octagons on a
 * 60 m grid, four roofs, gently rolling ground, a street around every hundred. Plots and streets are drawn round the
 * middle only, so that the ground costs the same at any `n`. Same `n` and `seed`, same city.
 */
export function generateCity(n: number, seed = 1): GeneratedCity {
  const squares = Math.max(1, Math.ceil(Math.sqrt(n / (square * square))));
  const extent = squares * side;
  const min = -Math.ceil(extent / 2) - 400;
  const terrain = rollingGround(min, extent + 800, seed);
  const last = min + (terrain.size - 1) * terrain.step;
  const origin = min + 400;
  const middle = Math.floor(squares / 2);
  const isDrawn = (q: number): boolean => Math.abs(q - middle + 0.5) < drawnSquares / 2 + 0.5;
  const parcels: Parcel[] = [];
  for (let q = 0; q * square * square < n; q++) {
    const [column, row] = [q % squares, Math.floor(q / squares)];
    if (!isDrawn(column) || !isDrawn(row)) continue;
    const ring = box(origin + column * side, origin + row * side, side - street, side - street);
    parcels.push({ id: parcelId(q), ring, block: null, site: null });
  }
  const buildings: Iterable<PlacedBuilding> = {
    *[Symbol.iterator]() {
      for (let i = 0; i < n; i++) yield buildingAt(i, squares, origin, terrain, seed);
    },
  };
  const edges = [middle - drawnSquares / 2, middle + drawnSquares / 2].map(
    (q) => origin + Math.max(0, Math.min(squares, q)) * side,
  );
  const roads: Road[] = [];
  for (let k = 1; k < squares; k++) {
    if (!isDrawn(k)) continue;
    const at = origin + k * side - street / 2;
    const main = k % mainEvery === 0;
    const [from, to] = edges;
    const shared = { name: null, class: main ? 'main' : 'street', width: main ? 20 : 12 } as const;
    const [a, b] = [from as number, to as number];
    const east = [
      [a, at],
      [b, at],
    ] as const;
    const south = [
      [at, a],
      [at, b],
    ] as const;
    roads.push({ ...shared, id: `generated-east-${k}`, line: east });
    roads.push({ ...shared, id: `generated-south-${k}`, line: south });
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

const parcelId = (q: number): string => `generated-${q + 1}`;

function buildingAt(
  i: number,
  squares: number,
  origin: number,
  terrain: Terrain,
  seed: number,
): PlacedBuilding {
  const [q, k] = [Math.floor(i / square ** 2), i % square ** 2];
  const x = origin + (q % squares) * side + (k % square) * pitch + 6;
  const z = origin + Math.floor(q / squares) * side + Math.floor(k / square) * pitch + 6;
  const { plan, parts } = shapeAt(x, z, hash32(seed, i + 1));
  return {
    gid: `generated-building-${i + 1}`,
    parcel: parcelId(q),
    site: null,
    block: null,
    use: 'factory',
    plan,
    base: Math.round(groundHeight(terrain, x + 24, z + 24) * 10) / 10,
    parts,
    address: null,
  };
}

function rollingGround(min: number, extent: number, seed: number): Terrain {
  const step = Math.max(32, Math.ceil(extent / samples));
  const size = Math.ceil(extent / step) + 1;
  const heights = new Int16Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const wave = valueNoise(i / waveSamples, j / waveSamples, seed);
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
