import { areaOf, inset } from '#capabilities/complex/convex.ts';
import { type Extent, extentOf, type GridFrame, toFrame } from '#capabilities/complex/gridFrame.ts';
import type { Ring, ScenePoint } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';

/** A rectangle of a parcel that one building may fill, in the parcel's own frame. */
export type Slot = Extent;

export interface Slots {
  readonly frame: GridFrame;
  readonly slots: readonly Slot[];
  /** ㎡ that the slots hold together. */
  readonly capacity: number;
}

const least = 9;
/** Corners are kept to the centimetre, so that edges are not quite parallel to the frame. */
const slack = 0.03;

/**
 * Rows of building places on a convex parcel, parallel to that long edge of it which leaves the most room; `depth` is
 * the hall depth aimed at in metres; `long` leaves rows undivided up to 190 m.
 */
export function modelSlots(parcel: Ring, depth: number, seed: number, long = false): Slots {
  const area = areaOf(parcel);
  const yard = inset(parcel, area > 20000 ? 8 : area > 2500 ? 4.5 : 3);
  const edges = longEdges(parcel);
  let best: Slots = { frame: edges[0] as GridFrame, slots: [], capacity: 0 };
  if (yard.length === 0) return best;
  for (const frame of edges) {
    const slots = rowsAlong(frame, yard, area, depth, seed, long);
    const capacity = slots.reduce((sum, s) => sum + (s.u1 - s.u0) * (s.v1 - s.v0), 0);
    if (capacity > best.capacity * 1.06) best = { frame, slots, capacity };
  }
  return best;
}

/** Frames along the edges of at least a third of the longest one, longest first; parallel ones once. */
function longEdges(parcel: Ring): GridFrame[] {
  const edges = parcel
    .map((a, i) => {
      const b = parcel[(i + 1) % parcel.length] as ScenePoint;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      return {
        length,
        frame: { origin: a, dx: (b[0] - a[0]) / length, dz: (b[1] - a[1]) / length },
      };
    })
    .sort((a, b) => b.length - a.length);
  const longest = edges[0]?.length ?? 0;
  const frames: GridFrame[] = [];
  for (const { length, frame } of edges) {
    const known = frames.some((f) => Math.abs(f.dx * frame.dz - f.dz * frame.dx) < 0.01);
    if (length > Math.max(9, longest / 3) && !known) frames.push(frame);
  }
  return frames;
}

function rowsAlong(
  frame: GridFrame,
  yard: Ring,
  area: number,
  depth: number,
  seed: number,
  long: boolean,
): Slot[] {
  const extent = extentOf(frame, yard);
  const v0 = extent.v0 + slack;
  const v1 = extent.v1 - slack;
  const baseIsLow = Math.abs(v0) <= Math.abs(v1);
  const lane = area > 20000 ? 13 : 8;
  const rows = Math.max(1, Math.round((v1 - v0 + lane) / (depth + lane)));
  const deep = Math.min(52, (v1 - v0 - (rows - 1) * lane) / rows);
  const pitch = rows === 1 ? 0 : (v1 - v0 - deep) / (rows - 1);
  const usual = 62 + Math.sqrt(area) * (0.25 + (hash32(seed, 11) % 100) / 300);
  const longest = long ? 190 : Math.min(190, usual);
  const slots: Slot[] = [];
  for (let row = 0; row < rows; row++) {
    const strip = widest(frame, yard, v0 + row * pitch, deep, baseIsLow);
    if (!strip) continue;
    const { span, low, high } = strip;
    const length = span[1] - span[0];
    const count = Math.max(1, Math.ceil(length / longest));
    const each = (length - (count - 1) * lane) / count;
    for (let k = 0; k < count; k++) {
      const u0 = span[0] + k * (each + lane);
      slots.push({ u0, u1: u0 + each, v0: low, v1: high });
    }
  }
  return slots;
}

interface Strip {
  readonly span: readonly [number, number];
  readonly low: number;
  readonly high: number;
}

/** Largest rectangle of a row: in a plot that narrows it is shallower, standing at the long edge's side. */
function widest(
  frame: GridFrame,
  ring: Ring,
  from: number,
  deep: number,
  baseIsLow: boolean,
): Strip | null {
  let best: Strip | null = null;
  let most = 0;
  for (const part of [1, 0.8, 0.62, 0.46]) {
    const low = baseIsLow ? from : from + deep * (1 - part);
    const high = low + deep * part;
    const span = common(frame, ring, low, high);
    if (!span || span[1] - span[0] < least || high - low < least) continue;
    const size = (span[1] - span[0]) * (high - low);
    if (size > most * 1.02) [most, best] = [size, { span, low, high }];
  }
  return best;
}

/** Interval of u that a convex ring covers at both heights, hence everywhere between them. */
function common(
  frame: GridFrame,
  ring: Ring,
  low: number,
  high: number,
): readonly [number, number] | null {
  const a = spanAt(frame, ring, low);
  const b = spanAt(frame, ring, high);
  return a && b ? [Math.max(a[0], b[0]), Math.min(a[1], b[1])] : null;
}

function spanAt(frame: GridFrame, ring: Ring, v: number): readonly [number, number] | null {
  let [from, to] = [Infinity, -Infinity];
  ring.forEach((p, i) => {
    const [ua, va] = toFrame(frame, p);
    const [ub, vb] = toFrame(frame, ring[(i + 1) % ring.length] as ScenePoint);
    if (va > v === vb > v) return;
    const u = ua + ((ub - ua) * (v - va)) / (vb - va);
    from = Math.min(from, u);
    to = Math.max(to, u);
  });
  return from < to ? [from, to] : null;
}
