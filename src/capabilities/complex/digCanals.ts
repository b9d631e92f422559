import type { Water } from '#capabilities/complex/place.ts';
import type { ScenePoint } from '#shared/geo.ts';
import type { LocalText } from '#shared/localText.ts';

export interface Canal {
  readonly id: string;
  readonly name: LocalText;
  readonly width: number;
  readonly line: readonly ScenePoint[];
}

const reach = 150;
/** The surface lies this far below the plain at the lower end of a reach, metres. */
const below = 0.4;

/** Reaches of a canal between low weirs, each with its own level surface; rings share their edges, so no gap shows. */
export function digCanals(
  canals: readonly Canal[],
  plain: (x: number, z: number) => number,
): Water[] {
  return canals.flatMap((canal) => {
    const points = spaced(canal.line, reach);
    const sides = points.map((p, i) => {
      const a = points[Math.max(0, i - 1)] as ScenePoint;
      const b = points[Math.min(points.length - 1, i + 1)] as ScenePoint;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const ox = (-(b[1] - a[1]) / length) * (canal.width / 2);
      const oz = ((b[0] - a[0]) / length) * (canal.width / 2);
      return [
        [p[0] + ox, p[1] + oz],
        [p[0] - ox, p[1] - oz],
      ] as const satisfies readonly ScenePoint[];
    });
    return sides.slice(1).map((far, i): Water => {
      const near = sides[i] as (typeof sides)[number];
      const low = Math.min(
        ...[points[i] as ScenePoint, points[i + 1] as ScenePoint].map(([x, z]) => plain(x, z)),
      );
      return {
        id: `${canal.id}-${i + 1}`,
        name: canal.name,
        kind: 'canal',
        surface: Math.round((low - below) * 10) / 10,
        ring: [near[0], far[0], far[1], near[1]].map(
          ([x, z]) => [Math.round(x * 100) / 100, Math.round(z * 100) / 100] as const,
        ),
      };
    });
  });
}

function spaced(line: readonly ScenePoint[], distance: number): ScenePoint[] {
  const out: ScenePoint[] = [line[0] as ScenePoint];
  for (let k = 1; k < line.length; k++) {
    const [ax, az] = line[k - 1] as ScenePoint;
    const [bx, bz] = line[k] as ScenePoint;
    const parts = Math.max(1, Math.round(Math.hypot(bx - ax, bz - az) / distance));
    for (let s = 1; s <= parts; s++) {
      out.push([ax + ((bx - ax) * s) / parts, az + ((bz - az) * s) / parts]);
    }
  }
  return out;
}
