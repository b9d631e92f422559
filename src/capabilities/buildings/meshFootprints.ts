import earcut from 'earcut';
import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';
import {
  MeshBuffer,
  type Point3,
  surface,
  type TileMesh,
} from '#capabilities/buildings/meshBuffer.ts';
import { meshRoof } from '#capabilities/buildings/meshRoof.ts';
import { roofs } from '#capabilities/buildings/roof.ts';

/** The mesh's origin lies this far north-west of and below the tile's, metres, so that every coordinate is positive. */
export const meshMargin = { xz: 400, y: 100 } as const;

/** Walls go this far into the ground, metres, so that no foot floats on a slope. */
const sunk = 1.2;
/** Wall codes count quarter metres above the foot; higher than this all is "high". */
const codeMax = 120;

/**
 * Turns a decoded tile into one mesh; `fine` adds what is seen from nearby (all teeth, machines, rounder barrels).
 * Runs in a worker: pure, ≈ 1 µs a corner.
 */
export function meshFootprints(tile: FootprintColumns, fine: boolean): TileMesh {
  const mesh = new MeshBuffer();
  for (let part = 0; part < tile.parts; part++) {
    const from = tile.starts[part] as number;
    const to = tile.starts[part + 1] as number;
    const ring: [number, number][] = [];
    for (let k = from; k < to; k++) {
      ring.push([
        (tile.corners[k * 2] as number) + meshMargin.xz,
        (tile.corners[k * 2 + 1] as number) + meshMargin.xz,
      ]);
    }
    const roof = roofs[tile.roof[part] as number] ?? 'flat';
    if (!fine && (roof === 'tank' || roof === 'stack'))
      ring.splice(0, ring.length, ...foursided(ring));
    const height = tile.height[part] as number;
    const foot = (tile.base[part] as number) + meshMargin.y;
    const eaves = foot + height;
    mesh.feature = tile.feature[part] as number;
    const office = roof === 'flat' && height > 6;
    const low = Math.min(codeMax, Math.round(height * 4)) * (office ? -1 : 1);
    walls(mesh, ring, foot - sunk, eaves, low);
    if (roof === 'tank') cone(mesh, ring, eaves);
    else if (roof === 'stack') stackHead(mesh, ring, eaves);
    else if (ring.length === 4) meshRoof(mesh, ring, eaves, roof, fine);
    else mesh.cap(ring, earcut(ring.flat()), eaves);
  }
  return mesh.finish();
}

/** Four corners of a round outline: what is left of a tank or a stack from kilometres away. */
function foursided(ring: readonly [number, number][]): [number, number][] {
  return [0, 1, 2, 3].map((k) => ring[Math.floor((k * ring.length) / 4)] as [number, number]);
}

function walls(
  mesh: MeshBuffer,
  ring: readonly [number, number][],
  bottom: number,
  top: number,
  topCode: number,
): void {
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i] as [number, number];
    const b = ring[(i + 1) % ring.length] as [number, number];
    mesh.face(
      [
        [a[0], bottom, a[1]],
        [b[0], bottom, b[1]],
        [b[0], top, b[1]],
        [a[0], top, a[1]],
      ],
      [0, 0, topCode, topCode],
    );
  }
}

function cone(mesh: MeshBuffer, ring: readonly [number, number][], eaves: number): void {
  const x = ring.reduce((sum, p) => sum + p[0], 0) / ring.length;
  const z = ring.reduce((sum, p) => sum + p[1], 0) / ring.length;
  const [first] = ring as [[number, number]];
  const apex: Point3 = [x, eaves + 0.24 * Math.hypot(first[0] - x, first[1] - z), z];
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] as [number, number];
    mesh.face([[a[0], eaves, a[1]], [b[0], eaves, b[1]], apex], surface.roof);
  });
}

/** The mouth of a stack with a coloured band a little wider than the shaft. */
function stackHead(mesh: MeshBuffer, ring: readonly [number, number][], eaves: number): void {
  const x = ring.reduce((sum, p) => sum + p[0], 0) / ring.length;
  const z = ring.reduce((sum, p) => sum + p[1], 0) / ring.length;
  const wide = ring.map((p): [number, number] => [x + (p[0] - x) * 1.12, z + (p[1] - z) * 1.12]);
  wide.forEach((a, i) => {
    const b = wide[(i + 1) % wide.length] as [number, number];
    const [low, high] = [eaves - 5, eaves - 2];
    mesh.face(
      [
        [a[0], low, a[1]],
        [b[0], low, b[1]],
        [b[0], high, b[1]],
        [a[0], high, a[1]],
      ],
      surface.band,
    );
  });
  mesh.cap(ring, earcut(ring.flat()), eaves);
}
