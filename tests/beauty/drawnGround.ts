import { meshTerrain } from '#capabilities/complex/meshTerrain.ts';
import type { Terrain } from '#capabilities/complex/place.ts';

/** Height of the ground as its triangles draw it, metres, at a scene point; null beyond its edge. */
export function drawnGround(terrain: Terrain): (x: number, z: number) => number | null {
  const { position, index } = meshTerrain(terrain, 8);
  return (x, z) => {
    for (let t = 0; t < index.length; t += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => (index[t + k] as number) * 3) as [
        number,
        number,
        number,
      ];
      const at = (v: number, axis: number): number => position[v + axis] as number;
      const [ux, uz] = [at(b, 0) - at(a, 0), at(b, 2) - at(a, 2)];
      const [vx, vz] = [at(c, 0) - at(a, 0), at(c, 2) - at(a, 2)];
      const [px, pz] = [x - at(a, 0), z - at(a, 2)];
      const whole = ux * vz - uz * vx;
      const p = (px * vz - pz * vx) / whole;
      const q = (ux * pz - uz * px) / whole;
      if (p < -1e-6 || q < -1e-6 || p + q > 1 + 1e-6) continue;
      return at(a, 1) + (at(b, 1) - at(a, 1)) * p + (at(c, 1) - at(a, 1)) * q;
    }
    return null;
  };
}
