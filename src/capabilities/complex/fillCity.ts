import { areaOf, inset, longestEdge } from '#capabilities/complex/convex.ts';
import { extentOf, rectangle, toScene } from '#capabilities/complex/gridFrame.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import type { Massing, Terrain } from '#capabilities/complex/place.ts';
import { insideRing, type Ring, type ScenePoint } from '#shared/geo.ts';
import { hash32, seededRandom } from '#shared/hash.ts';

const steepest = 0.09;

/** Pale volumes on the plots of a city: slabs of 5–18 m, towers of 30–58 m on under half of the large plots, parks between. */
export function fillCity(
  plots: readonly Ring[],
  density: number,
  terrain: Terrain,
  seed: number,
): Massing[] {
  const out: Massing[] = [];
  plots.forEach((plot, index) => {
    const random = seededRandom(hash32(seed, index));
    if (random() > density * 0.96) return;
    const yard = inset(plot, 6);
    if (yard.length === 0 || areaOf(yard) < 900) return;
    const edge = longestEdge(yard);
    const frame = { origin: yard[0] as ScenePoint, dx: edge.dx, dz: edge.dz };
    const { u0, u1, v0, v1 } = extentOf(frame, yard);
    const towers = areaOf(plot) > 9000 && random() < 0.26;
    const wide = towers ? 52 : 42 + random() * 22;
    const deep = towers ? 17 : 20 + random() * 12;
    const gapU = towers ? 34 : 9;
    const gapV = towers ? 38 : 14;
    const columns = Math.max(1, Math.floor((u1 - u0 + gapU) / (wide + gapU)));
    const rows = Math.max(1, Math.floor((v1 - v0 + gapV) / (deep + gapV)));
    const storeys = towers ? 30 + random() * 28 : 5 + random() * random() * 11;
    for (let c = 0; c < columns; c++) {
      for (let r = 0; r < rows; r++) {
        if (random() > (towers ? 0.88 : 0.86)) continue;
        const u = u0 + ((u1 - u0) * (c + 0.5)) / columns;
        const v = v0 + ((v1 - v0) * (r + 0.5)) / rows;
        const w = wide * (0.75 + random() * 0.25);
        const d = deep * (0.8 + random() * 0.2);
        const ring = rectangle(frame, {
          u0: u - w / 2,
          u1: u + w / 2,
          v0: v - d / 2,
          v1: v + d / 2,
        });
        const height = storeys * (0.85 + random() * 0.3);
        if (!ring.every((p) => insideRing(p, yard)) || !level(terrain, toScene(frame, u, v), w))
          continue;
        out.push({
          ring: ring.map(([x, z]) => [Math.round(x * 10) / 10, Math.round(z * 10) / 10] as const),
          base:
            Math.round(Math.min(...ring.map(([x, z]) => groundHeight(terrain, x, z))) * 10) / 10,
          height: Math.round(Math.min(58, height) * 10) / 10,
        });
      }
    }
  });
  return out;
}

function level(terrain: Terrain, [x, z]: ScenePoint, reach: number): boolean {
  const d = Math.max(30, reach / 2);
  const here = groundHeight(terrain, x, z);
  if (here < 1.5) return false;
  return [
    [d, 0],
    [-d, 0],
    [0, d],
    [0, -d],
  ].every(
    ([dx, dz]) =>
      Math.abs(groundHeight(terrain, x + (dx as number), z + (dz as number)) - here) < steepest * d,
  );
}
