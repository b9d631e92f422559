import type { Ground } from '#capabilities/buildings/manifest.ts';
import { toRing } from '#capabilities/complex/convex.ts';
import { outwardAt } from '#capabilities/complex/outwardAt.ts';
import { points } from '#capabilities/complex/points.ts';
import type { TonedMesh } from '#capabilities/complex/tonedMesh.ts';
import { toneOf } from '#capabilities/complex/tones.ts';
import { boundsOf, type ScenePoint } from '#shared/geo.ts';

/** A shore this near to a plot of works is a quay, metres. */
const near = 84;
const deck = { height: 2.6, inland: 19, foot: -2 } as const;
const pieceMetres = 24;

/** A place on the shore and the way inland from it, mitred at corners. */
interface Station {
  readonly at: ScenePoint;
  readonly land: ScenePoint;
}

/** Quays where works stand on the sea: a deck above the shore, a wall into the water, fenders along it. */
export function meshQuays(mesh: TonedMesh, ground: Pick<Ground, 'parcels' | 'waters'>): void {
  const plots = ground.parcels.map(points).map((ring) => ({ ring, bounds: boundsOf(ring) }));
  const worked = ([x, z]: ScenePoint): boolean =>
    plots.some(
      ({ ring, bounds: [a, b, c, d] }) =>
        x > a - near && x < c + near && z > b - near && z < d + near && toRing([x, z], ring) < near,
    );
  for (const water of ground.waters) {
    if (water.kind !== 'sea') continue;
    const stations = along(points(water.ring));
    stations.forEach((p, k) => {
      const q = stations[(k + 1) % stations.length] as Station;
      const middle: ScenePoint = [(p.at[0] + q.at[0]) / 2, (p.at[1] + q.at[1]) / 2];
      if (worked(middle)) piece(mesh, p, q, middle);
    });
  }
}

function along(ring: readonly ScenePoint[]): Station[] {
  const land = ring.map((_, i) => outwardAt(ring, i));
  return ring.flatMap((a, i) => {
    const n = (i + 1) % ring.length;
    const b = ring[n] as ScenePoint;
    const pieces = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / pieceMetres));
    const [from, to] = [land[i], land[n]] as [ScenePoint, ScenePoint];
    return Array.from({ length: pieces }, (_, k): Station => {
      const between = (p: ScenePoint, q: ScenePoint): ScenePoint => [
        p[0] + ((q[0] - p[0]) * k) / pieces,
        p[1] + ((q[1] - p[1]) * k) / pieces,
      ];
      return { at: between(a, b), land: between(from, to) };
    });
  });
}

/** The sea lies to the left of p → q, the land to the right. */
function piece(mesh: TonedMesh, p: Station, q: Station, middle: ScenePoint): void {
  const at = (
    { at: [x, z], land }: Station,
    inland: number,
    y: number,
  ): [number, number, number] => [x + land[0] * inland, y, z + land[1] * inland];
  const { height, inland, foot } = deck;
  mesh.face(
    [at(q, -1, height), at(p, -1, height), at(p, inland, height), at(q, inland, height)],
    toneOf('quay'),
  );
  mesh.face(
    [at(q, -1, foot), at(p, -1, foot), at(p, -1, height), at(q, -1, height)],
    toneOf('quayWall'),
  );
  mesh.face(
    [at(p, inland, foot), at(q, inland, foot), at(q, inland, height), at(p, inland, height)],
    toneOf('quayWall'),
  );
  const [dx, dz] = [q.at[0] - p.at[0], q.at[1] - p.at[1]];
  const length = Math.hypot(dx, dz) || 1;
  const tone = toneOf('fender');
  mesh.block(
    {
      at: [middle[0] - p.land[0] * 1.4, middle[1] - p.land[1] * 1.4],
      along: [dx / length, dz / length],
      y: 0,
    },
    [-0.6, 2],
    [0.7, 0.5],
    [0.7, 0.5],
    { side: tone, top: tone },
  );
}
