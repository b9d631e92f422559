import earcut from 'earcut';
import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';
import { MeshBuffer, type TileMesh, wallCode } from '#capabilities/buildings/meshBuffer.ts';
import { meshMargin } from '#capabilities/buildings/meshFootprints.ts';
import { roofs } from '#capabilities/buildings/roof.ts';

/** A mesh whose numbers count from `base`: one holds at most 65,536. */
export interface NumberedMesh {
  readonly base: number;
  readonly mesh: TileMesh;
}

/** Features that the 16 bits of a vertex can tell apart. */
const page = 65_536;
/** Blocks go this far into the ground, metres: their foot is that of the lowest of several buildings. */
const deep = 2;

/**
 * Turns volumes of a wide tile into plain prisms, ten triangles for a box; x and z are divided by `scale`, so that a
 * square of any width fits into the vertices. Runs in a worker.
 */
export function meshBlocks(columns: FootprintColumns, scale: number): NumberedMesh[] {
  const made: NumberedMesh[] = [];
  let mesh = new MeshBuffer();
  let base = 0;
  for (let part = 0; part < columns.parts; part++) {
    const feature = columns.feature[part] as number;
    const own = feature - (feature % page);
    if (own !== base) {
      made.push({ base, mesh: mesh.finish() });
      mesh = new MeshBuffer();
      base = own;
    }
    mesh.feature = feature - base;
    block(mesh, columns, part, scale);
  }
  made.push({ base, mesh: mesh.finish() });
  return made.filter(({ mesh: { index } }) => index.length > 0);
}

function block(mesh: MeshBuffer, columns: FootprintColumns, part: number, scale: number): void {
  const ring: [number, number][] = [];
  for (let k = columns.starts[part] as number; k < (columns.starts[part + 1] as number); k++) {
    ring.push([
      (columns.corners[k * 2] as number) / scale + meshMargin.xz,
      (columns.corners[k * 2 + 1] as number) / scale + meshMargin.xz,
    ]);
  }
  const height = columns.height[part] as number;
  const foot = (columns.base[part] as number) + meshMargin.y;
  const top = foot + height;
  const roof = roofs[columns.roof[part] as number] ?? 'flat';
  const storeyed = roof === 'parapet' || roof === 'curtain' || (roof === 'flat' && height > 6);
  const [low, high] = [wallCode(-deep, storeyed), wallCode(height, storeyed)];
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] as [number, number];
    mesh.face(
      [
        [a[0], foot - deep, a[1]],
        [b[0], foot - deep, b[1]],
        [b[0], top, b[1]],
        [a[0], top, a[1]],
      ],
      [low, low, high, high],
    );
  });
  mesh.cap(ring, earcut(ring.flat()), top);
}
