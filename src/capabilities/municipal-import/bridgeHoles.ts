import { edgesMeet, mostCorners } from '#capabilities/municipal-import/cleanRing.ts';
import { insideRing, type Ring, type ScenePoint, signedArea } from '#shared/geo.ts';

/** A courtyard smaller than this is not kept, ㎡. */
const leastCourtyard = 20;

/**
 * One ring around a building with courtyards: each is joined to the outline by a cut of no width, so that walls, roof,
 * area and picking all come out right. Small courtyards, and those beyond the corners a part may have, are dropped and counted.
 */
export function bridgeHoles(outer: Ring, holes: readonly Ring[]): { ring: Ring; dropped: number } {
  let ring = outer;
  let dropped = 0;
  const largest = [...holes].sort((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)));
  const waiting = largest.filter(
    (hole) =>
      Math.abs(signedArea(hole)) >= leastCourtyard &&
      hole.every((corner) => insideRing(corner, outer)),
  );
  dropped += largest.length - waiting.length;
  while (waiting.length > 0) {
    const hole = waiting.shift() as Ring;
    const cut =
      ring.length + hole.length + 2 > mostCorners ? null : shortestCut(ring, hole, waiting);
    if (cut === null) {
      dropped++;
      continue;
    }
    const clockwise = signedArea(hole) > 0 ? [...hole].reverse() : hole;
    const start = clockwise.indexOf(cut.to);
    const around = [...clockwise.slice(start), ...clockwise.slice(0, start), cut.to];
    ring = [...ring.slice(0, cut.from + 1), ...around, ...ring.slice(cut.from)];
  }
  return { ring, dropped };
}

/** The shortest line from a corner of the outline to one of the hole that no edge crosses; null where there is none. */
function shortestCut(
  ring: Ring,
  hole: Ring,
  others: readonly Ring[],
): { from: number; to: ScenePoint } | null {
  const lines = ring.flatMap((corner, from) =>
    hole.map((to) => ({ from, to, length: Math.hypot(corner[0] - to[0], corner[1] - to[1]) })),
  );
  lines.sort((a, b) => a.length - b.length);
  const clear = (from: ScenePoint, to: ScenePoint): boolean =>
    [ring, hole, ...others].every((outline) =>
      outline.every(
        (c, i) => !edgesMeet(from, to, c, outline[(i + 1) % outline.length] as ScenePoint),
      ),
    );
  return lines.find(({ from, to }) => clear(ring[from] as ScenePoint, to)) ?? null;
}
