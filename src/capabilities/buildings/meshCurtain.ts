import {
  type MeshBuffer,
  type Point3,
  sunk,
  surface,
  wallCode,
} from '#capabilities/buildings/meshBuffer.ts';
import type { Volume } from '#capabilities/buildings/volume.ts';
import type { ScenePoint } from '#shared/geo.ts';

/** Height of the plain base and of one floor, height and depth of the slab between floors, metres. */
const base = 4.4;
const floor = 3.9;
const slab = { high: 1.1, proud: 0.25 } as const;

/** Glazed walls on a plain base; nearby, the edges of the floors stand out of the glass. */
export function meshCurtain(mesh: MeshBuffer, { ring, foot, eaves }: Volume, fine: boolean): void {
  const shelf = Math.min(eaves, foot + base);
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] as ScenePoint;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const out = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length] as const;
    const at = ([x, z]: ScenePoint, y: number, proud = 0): Point3 => [
      x + out[0] * proud,
      y,
      z + out[1] * proud,
    ];
    const [low, high] = [wallCode(-sunk, true), wallCode(base, true)];
    mesh.face(
      [at(a, foot - sunk), at(b, foot - sunk), at(b, shelf), at(a, shelf)],
      [low, low, high, high],
    );
    mesh.face([at(a, shelf), at(b, shelf), at(b, eaves), at(a, eaves)], surface.glass);
    if (!fine) return;
    for (let y = shelf; y < eaves - 1; y += floor) {
      const top = Math.min(eaves, y + slab.high);
      mesh.face(
        [
          at(a, y, slab.proud),
          at(b, y, slab.proud),
          at(b, top, slab.proud),
          at(a, top, slab.proud),
        ],
        surface.wallTop,
      );
      mesh.face(
        [at(a, top, slab.proud), at(b, top, slab.proud), at(b, top), at(a, top)],
        surface.wallTop,
      );
    }
  });
}
