import RBush from 'rbush';
import type { Box, Label, PlacedLabel } from '#scene/label.ts';

/** A label with its point on the screen and the size of its text box, CSS pixels. */
export interface LabelRequest<T> {
  readonly label: Label<T>;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Boxes that no label may touch (panels). */
  readonly obstacles: readonly Box[];
  /** At most this many labels. */
  readonly most: number;
  /** Labels placed last time, by id, with the offset of their box from their point: they keep their place while they can. */
  readonly before: ReadonlyMap<string, readonly [dx: number, dy: number]>;
}

const gap = 3;
/** A pill keeps this much weight over newcomers of the same rank, so that names do not flicker. */
const loyalty = 1.15;

/** Leader lengths and sideways shifts a pill tries, in order: two deep, then aside (concept: no chains of pills). */
const pillOffsets: readonly (readonly [right: number, up: number])[] = [
  [0, 24],
  [0, 54],
  [0.5, 34],
  [-0.5, 34],
  [0.5, 64],
  [-0.5, 64],
];

/** Where a figure stands beside its point, shares of its size: above, below, right, left. */
const figureOffsets: readonly (readonly [across: number, down: number])[] = [
  [-0.5, -1.5],
  [-0.5, 0.5],
  [0.12, -0.5],
  [-1.12, -0.5],
];
/** How far names and signs stand above their point, CSS pixels. */
const [peakGap, postLength] = [4, 26] as const;

/** Gives as many labels as fit a place of their own, weightiest first; no two boxes touch, no road, water, block or peak is named twice. */
export function layoutLabels<T>(
  requests: readonly LabelRequest<T>[],
  frame: Frame,
): PlacedLabel<T>[] {
  const taken = new RBush<Box>();
  taken.load(frame.obstacles.slice());
  const rank = ({ label }: LabelRequest<T>): number =>
    label.weight * (frame.before.has(label.id) ? loyalty : 1);
  const order = requests.toSorted(
    (a, b) => rank(b) - rank(a) || (a.label.id < b.label.id ? -1 : 1),
  );
  const placed: PlacedLabel<T>[] = [];
  const named = new Set<string>();
  for (const request of order) {
    if (placed.length >= frame.most && request.label.weight !== Infinity) continue;
    const name = request.label.text;
    if (request.label.style !== 'pill' && named.has(name)) continue;
    const box = firstFree(request, frame, taken);
    if (!box) continue;
    named.add(name);
    taken.insert(box);
    placed.push({ label: request.label, box, point: [request.x, request.y] });
  }
  return placed;
}

function firstFree<T>(request: LabelRequest<T>, frame: Frame, taken: RBush<Box>): Box | null {
  const { label, x, y, width, height } = request;
  const before = frame.before.get(label.id);
  const offsets = offsetsOf(label, width, height);
  if (before) offsets.unshift(before);
  for (const [dx, dy] of offsets) {
    const box: Box = {
      minX: Math.round(x + dx),
      minY: Math.round(y + dy),
      maxX: Math.round(x + dx) + width,
      maxY: Math.round(y + dy) + height,
    };
    if (box.minX < 4 || box.minY < 4 || box.maxX > frame.width - 4 || box.maxY > frame.height - 4) {
      continue;
    }
    const wide = {
      minX: box.minX - gap,
      minY: box.minY - gap,
      maxX: box.maxX + gap,
      maxY: box.maxY + gap,
    };
    if (!taken.collides(wide)) return box;
  }
  return null;
}

/** Places of a label's box that it tries in turn, from its point to the box's left top. */
function offsetsOf({ style }: Label, width: number, height: number): (readonly [number, number])[] {
  switch (style) {
    case 'pill':
      return pillOffsets.map(([right, up]) => [right * width - width / 2, -up - height]);
    case 'measure':
      return figureOffsets.map(([across, down]) => [across * width, down * height]);
    case 'peak':
      return [[-width / 2, -height - peakGap]];
    case 'sign':
      return [[-width / 2, -height - postLength]];
    default:
      return [[-width / 2, -height / 2]];
  }
}
