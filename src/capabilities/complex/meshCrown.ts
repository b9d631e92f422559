import type { Tree } from '#capabilities/complex/plantTrees.ts';
import type { TonedMesh } from '#capabilities/complex/tonedMesh.ts';
import { type Tone, toneOf } from '#capabilities/complex/tones.ts';

const leaves: readonly Tone[] = ['leaf1', 'leaf2', 'leaf3', 'leaf4'];
const sides = 6;
/** Sides of the trunk, and its radius and height as shares of the crown's radius and the tree's height. */
const trunk = { sides: 3, radius: 0.14, height: 0.42 } as const;
/** Height as a share of the tree's, radius as a share of the crown's: a round head that sits low. */
const rings = [
  [0.3, 0.8],
  [0.6, 1],
  [0.86, 0.66],
] as const;

/** A tree seen from nearby: a trunk, and a round crown that is open below, where the eye never comes. */
export function meshCrown(mesh: TonedMesh, { x, y, z, height, chance }: Tree): void {
  const tone = toneOf(leaves[chance & 3] as Tone);
  const radius = height * (0.4 + 0.08 * ((chance % 16) / 15));
  const turn = (chance / 255) * 2 * Math.PI;
  const wobble = (k: number): number => 0.9 + 0.2 * (((chance * 37 + k * 61) % 17) / 16);
  const top = mesh.vertex([x, y + height * 1.04, z], [0, 1, 0], tone);
  const corners = rings.map(([up, wide], r) =>
    Array.from({ length: sides }, (_, k) => {
      const angle = turn + ((k + r * 0.5) / sides) * 2 * Math.PI;
      const [cx, cz] = [Math.cos(angle), Math.sin(angle)];
      const reach = radius * wide * wobble(k + r * sides);
      const rise = (up - 0.5) * 1.7;
      const long = Math.hypot(1, rise);
      const normal = [cx / long, rise / long, cz / long] as const;
      return mesh.vertex([x + cx * reach, y + height * up, z + cz * reach], normal, tone);
    }),
  );
  const [low, middle, high] = corners as [number[], number[], number[]];
  for (let k = 0; k < sides; k++) {
    const n = (k + 1) % sides;
    const at = (ring: number[], i: number): number => ring[i] as number;
    band(mesh, at(low, k), at(low, n), at(middle, k), at(middle, n));
    band(mesh, at(middle, k), at(middle, n), at(high, k), at(high, n));
    mesh.triangle(top, at(high, n), at(high, k));
  }
  meshTrunk(mesh, [x, y, z], radius * trunk.radius, height * trunk.height);
}

function meshTrunk(
  mesh: TonedMesh,
  [x, y, z]: readonly [number, number, number],
  radius: number,
  height: number,
): void {
  const tone = toneOf('trunk');
  const corners = Array.from({ length: trunk.sides }, (_, k) => {
    const angle = (k / trunk.sides) * 2 * Math.PI;
    const [cx, cz] = [Math.cos(angle), Math.sin(angle)];
    const up = (level: number): number =>
      mesh.vertex([x + cx * radius, level, z + cz * radius], [cx, 0, cz], tone);
    return [up(y - 0.5), up(y + height)] as const;
  });
  corners.forEach(([a, c], k) => {
    const [b, d] = corners[(k + 1) % trunk.sides] as readonly [number, number];
    band(mesh, a, b, c, d);
  });
}

function band(mesh: TonedMesh, a: number, b: number, c: number, d: number): void {
  mesh.triangle(a, c, b);
  mesh.triangle(b, c, d);
}
