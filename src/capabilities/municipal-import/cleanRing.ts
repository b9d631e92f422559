import { type Ring, type ScenePoint, signedArea } from '#shared/geo.ts';

/** Corners nearer than this are one, metres: half of what a tile can tell apart. */
const samePoint = 0.05;
/** A corner this near the line of its neighbours is none, metres, and how far that may be stretched for very fine outlines. */
const straight = 0.05;
const straightest = 0.8;
/** Corners a part may have; the tile takes 255, courtyards need some of them. */
export const mostCorners = 200;
/** Corners an outline may come with. */
const mostPoints = 5000;

export type RingFault = 'too-small' | 'too-many-corners' | 'crosses-itself';

/**
 * An outline as the model wants it: not closed, counter-clockwise, whole centimetres, without repeated corners, spikes and corners
 * on a straight line. The fault says why it cannot be.
 */
export function cleanRing(points: Ring): Ring | RingFault {
  if (points.length > mostPoints) return 'too-many-corners';
  const fine = withoutSpikes(
    withoutRepeats(points.map(([x, z]): ScenePoint => [centi(x), centi(z)])),
  );
  let by = straight;
  let ring = withoutStraight(fine, by);
  while (ring.length > mostCorners && by < straightest) {
    by *= 2;
    ring = withoutStraight(fine, by);
  }
  if (ring.length < 3) return 'too-small';
  if (ring.length > mostCorners) return 'too-many-corners';
  if (crossing(ring)) return 'crosses-itself';
  return signedArea(ring) < 0 ? [...ring].reverse() : ring;
}

const centi = (value: number): number => Math.round(value * 100) / 100 + 0;

function withoutRepeats(points: Ring): Ring {
  const kept: ScenePoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || apart(last, point) > samePoint) kept.push(point);
  }
  while (kept.length > 1 && apart(kept[0] as ScenePoint, kept.at(-1) as ScenePoint) <= samePoint) {
    kept.pop();
  }
  return kept;
}

/** Drops the tips of spikes of no width, until there are none. */
function withoutSpikes(points: Ring): Ring {
  let ring = points;
  for (;;) {
    const kept = ring.filter((point, i) => {
      const before = ring[(i + ring.length - 1) % ring.length] as ScenePoint;
      const after = ring[(i + 1) % ring.length] as ScenePoint;
      const turn =
        (point[0] - before[0]) * (after[0] - point[0]) +
        (point[1] - before[1]) * (after[1] - point[1]);
      const tip = apart(before, after) <= samePoint || fromLine(point, before, after) <= straight;
      return turn >= 0 || !tip;
    });
    if (kept.length === ring.length || kept.length < 3) return kept;
    ring = withoutRepeats(kept);
  }
}

/** Drops corners that lie within `by` metres of what is left without them (Douglas–Peucker). */
function withoutStraight(ring: Ring, by: number): Ring {
  const [first] = ring;
  if (first === undefined || ring.length < 4) return ring;
  const far = ring.reduce(
    (best, point, i) => (apart(first, point) > apart(first, ring[best] as ScenePoint) ? i : best),
    0,
  );
  const line = [...ring, first];
  const keep = new Set([0, far]);
  const open: [number, number][] = [
    [0, far],
    [far, ring.length],
  ];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [most, at] = [by, -1];
    for (let i = from + 1; i < to; i++) {
      const away = fromLine(
        line[i] as ScenePoint,
        line[from] as ScenePoint,
        line[to] as ScenePoint,
      );
      if (away > most) [most, at] = [away, i];
    }
    if (at < 0) continue;
    keep.add(at);
    open.push([from, at], [at, to]);
  }
  const kept = ring.filter((_, i) => keep.has(i));
  const [a, b, c] = [kept.at(-1), kept[0], kept[1]] as [ScenePoint, ScenePoint, ScenePoint];
  return kept.length > 3 && fromLine(b, a, c) <= by ? kept.slice(1) : kept;
}

function fromLine(p: ScenePoint, a: ScenePoint, b: ScenePoint): number {
  const length = apart(a, b);
  if (length < 1e-9) return apart(p, a);
  return Math.abs((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) / length;
}

const apart = (a: ScenePoint, b: ScenePoint): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** True where two edges that are not neighbours meet. */
function crossing(ring: Ring): boolean {
  const n = ring.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      const [a, b] = [ring[i] as ScenePoint, ring[(i + 1) % n] as ScenePoint];
      if (edgesMeet(a, b, ring[j] as ScenePoint, ring[(j + 1) % n] as ScenePoint)) return true;
    }
  }
  return false;
}

/** True where two edges cross or touch other than at a shared end. */
export function edgesMeet(a: ScenePoint, b: ScenePoint, c: ScenePoint, d: ScenePoint): boolean {
  const side = (p: ScenePoint, q: ScenePoint, r: ScenePoint): number =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
