import type { RoadPoint } from '#capabilities/complex/roadProfile.ts';
import type { ScenePoint } from '#shared/geo.ts';

export type Raised = readonly [x: number, y: number, z: number];

/** A cross-section of a strip along a road: its edges on the ground or on a deck, scene metres. */
export interface Section {
  readonly left: Raised;
  readonly right: Raised;
  /** The road goes on from here over a bridge. */
  readonly bridge: boolean;
}

/** Metres between the sections that a road is looked at. */
const spacing = 32;
/** A section may lie so far from the straight between those kept before and after it, metres. */
const tolerance = 0.1;
/** Sections in a row that one straight may stand for. */
const longest = 16;

/** Cross-sections of a strip `width` metres wide, `offset` metres to the right of a road; on even ground few are kept. */
export function stripSections(
  road: readonly RoadPoint[],
  offset: number,
  width: number,
  heightAt: (x: number, z: number) => number,
): Section[] {
  const sections = [...stations(road)].map(({ at, side, deck, bridge }): Section => {
    const edge = (metres: number): Raised => {
      const [x, z] = [at[0] + side[0] * metres, at[1] + side[1] * metres];
      return [x, deck ?? heightAt(x, z), z];
    };
    return { left: edge(offset - width / 2), right: edge(offset + width / 2), bridge };
  });
  const kept = sections.slice(0, 1);
  for (let from = 0, to = 1; to < sections.length; to++) {
    const next = sections.slice(from, to + 2);
    if (to + 1 < sections.length && next.length <= longest && isStraight(next)) continue;
    kept.push(sections[to] as Section);
    from = to;
  }
  return kept;
}

/** True where the first and the last section alone tell where those between lie. */
function isStraight(sections: readonly Section[]): boolean {
  const [first, last] = [sections[0], sections.at(-1)] as [Section, Section];
  return sections
    .slice(1, -1)
    .every(
      ({ left, right, bridge }) =>
        bridge === first.bridge &&
        isBetween(left, first.left, last.left) &&
        isBetween(right, first.right, last.right),
    );
}

function isBetween(point: Raised, a: Raised, b: Raised): boolean {
  const [dx, dz] = [b[0] - a[0], b[2] - a[2]];
  const length = Math.hypot(dx, dz);
  if (length < tolerance) return false;
  const [px, pz] = [point[0] - a[0], point[2] - a[2]];
  const t = (px * dx + pz * dz) / length ** 2;
  const aside = Math.abs(px * dz - pz * dx) / length;
  const above = Math.abs(a[1] + (b[1] - a[1]) * t - point[1]);
  return t >= 0 && t <= 1 && aside <= tolerance && above <= tolerance;
}

interface Station extends RoadPoint {
  /** Unit vector to the right. */
  readonly side: readonly [number, number];
}

/** Points along a road. */
function* stations(road: readonly RoadPoint[]): Generator<Station> {
  for (let i = 0; i + 1 < road.length; i++) {
    const { at: a, deck, bridge } = road[i] as RoadPoint;
    const { at: b, deck: last } = road[i + 1] as RoadPoint;
    const side = rightOf(road[i - 1]?.at ?? a, a, b);
    const pieces = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / spacing));
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces;
      yield {
        at: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
        side: k === 0 ? side : rightOf(a, a, b),
        deck: k === 0 ? deck : null,
        bridge: k === 0 && bridge,
      };
    }
    if (i + 2 === road.length) yield { at: b, side: rightOf(a, a, b), deck: last, bridge: false };
  }
}

function rightOf(before: ScenePoint, at: ScenePoint, after: ScenePoint): readonly [number, number] {
  const unit = (p: ScenePoint, q: ScenePoint): [number, number] => {
    const d = Math.hypot(q[0] - p[0], q[1] - p[1]);
    return d < 1e-9 ? [0, 0] : [(q[0] - p[0]) / d, (q[1] - p[1]) / d];
  };
  const [u, v] = [unit(before, at), unit(at, after)];
  const [dx, dz] = [u[0] + v[0], u[1] + v[1]];
  const length = Math.hypot(dx, dz) || 1;
  return [-dz / length, dx / length];
}
