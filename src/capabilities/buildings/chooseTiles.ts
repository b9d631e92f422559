import type { TileNode } from '#capabilities/buildings/tileTree.ts';
import {
  type Box,
  distanceTo,
  inView,
  type Patch,
  patchesOf,
  type TileView,
} from '#capabilities/buildings/tileView.ts';

/** What a picture should be made of. */
export interface TileChoice {
  /** Tiles to draw something of, those that matter most first. */
  readonly tiles: readonly TileNode[];
  /** Keys of tiles that are drawn by themselves and not by a wider one, and of leaves' patches that are drawn finely. */
  readonly own: ReadonlySet<string>;
  /** Patches to draw finely, by leaf. */
  readonly fine: ReadonlyMap<TileNode, readonly Patch[]>;
  /** Tiles whose branch must be read before anything below them can be chosen. */
  readonly branches: readonly TileNode[];
  /** Triangles that this should come to, and the most that it came to on the way: some finer tiles have fewer. */
  readonly triangles: number;
  readonly most: number;
}

/** Triangles of a volume in a wide tile, in a leaf seen from afar, and in one seen from nearby: means of both places. */
const trianglesOf = { wide: 10, leaf: 9, fine: 40, city: 10 } as const;
/** What is shown is fine enough where its error takes fewer pixels. */
const enough = 2;
/** A patch of a leaf is drawn finely where teeth, machines and the like, about so many metres, take as many pixels. */
const fineError = 8;
const fineEnough = 8;
/** What was chosen before stays so until it is this much smaller, so that a small movement changes nothing. */
const sticky = 1.1;

/** What may stay of an earlier choice although the triangles are spent: it is at hand, and what replaced it would not be. */
export interface KeptChoice {
  /** Triangles that everything together may then come to on the way. */
  readonly triangles: number;
  /** Whether a tile, or a patch of it drawn finely, is at hand. */
  readonly has: (node: TileNode, patch: Patch | null) => boolean;
}

const nothingKept: KeptChoice = { triangles: 0, has: () => false };

/** A square that could be drawn better: by its own tile, finely, or once more is known of it. */
interface Candidate {
  readonly node: TileNode;
  readonly better: 'own' | 'fine' | 'branch';
  readonly patch: Patch | null;
  /** Pixels that the error takes of what is drawn there now. */
  readonly seen: number;
  /** Triangles more. */
  readonly more: number;
}

/**
 * The tiles to draw for a view: begins with the widest, and square by square takes the next finer tile where the
 * largest error is seen, until none takes more than two pixels or the triangles are spent; then only what is kept of
 * what was chosen before.
 */
export function chooseTiles(
  root: TileNode,
  view: TileView,
  budget: number,
  before: ReadonlySet<string>,
  kept: KeptChoice = nothingKept,
): TileChoice {
  const seenAt = (key: string, box: Box, error: number): number =>
    ((error * view.pixels) / Math.max(1, distanceTo(view, box))) * (before.has(key) ? sticky : 1);
  const own = new Set<string>();
  const taken = new Map<TileNode, number>();
  const fine = new Map<TileNode, Patch[]>();
  const branches: TileNode[] = [];
  const open: Candidate[] = [];
  const take = (node: TileNode, seen: number): void => {
    own.add(node.key);
    taken.set(node, seen);
    if (node.leaf) {
      for (const patch of patchesOf(node)) {
        if (!inView(view, patch)) continue;
        const more = (node.parts / patch.across ** 2) * (trianglesOf.fine - trianglesOf.leaf);
        open.push({ node, better: 'fine', patch, more, seen: seenAt(patch.key, patch, fineError) });
      }
    } else if (node.branch !== null) {
      const large = seenAt(node.key, node, node.error);
      open.push({ node, better: 'branch', patch: null, more: 0, seen: large });
    }
    for (const child of node.children) {
      if (!inView(view, child)) continue;
      const more = costOf(child, view) - stretchOf(node, child);
      const large = seenAt(child.key, child, node.error);
      open.push({ node: child, better: 'own', patch: null, more, seen: large });
    }
  };
  let triangles = 0;
  if (inView(view, root)) {
    triangles = costOf(root, view);
    take(root, Infinity);
  }
  const keeps = ({ node, better, patch, more }: Candidate): boolean =>
    better !== 'branch' &&
    triangles + more <= kept.triangles &&
    before.has(patch?.key ?? node.key) &&
    kept.has(node, patch);
  let spent = false;
  let most = triangles;
  while (open.length > 0) {
    const candidate = takeLargest(open);
    const { node, better, patch, seen, more } = candidate;
    if (seen < enough) break;
    if (better === 'fine' && seen < fineEnough) continue;
    spent ||= triangles + more > budget;
    if (spent && !keeps(candidate)) continue;
    triangles += more;
    most = Math.max(most, triangles);
    if (better === 'own') take(node, seen);
    else if (better === 'branch') branches.push(node);
    else if (patch) {
      own.add(patch.key);
      fine.set(node, [...(fine.get(node) ?? []), patch]);
    }
  }
  const draws = (node: TileNode): boolean =>
    node.children.length === 0 ||
    node.children.some((child) => !own.has(child.key) && inView(view, child));
  const tiles = [...taken].filter(([node]) => draws(node)).sort((a, b) => b[1] - a[1]);
  return { tiles: tiles.map(([node]) => node), own, fine, branches, triangles, most };
}

function takeLargest(open: Candidate[]): Candidate {
  let at = 0;
  open.forEach(({ seen }, i) => {
    if (seen > (open[at] as Candidate).seen) at = i;
  });
  return open.splice(at, 1)[0] as Candidate;
}

/** Triangles of the part of a tile that is in view. */
function costOf(node: TileNode, view: TileView): number {
  if (node.children.length > 0) {
    return node.children.reduce(
      (sum, child) => sum + (inView(view, child) ? stretchOf(node, child) : 0),
      0,
    );
  }
  const works = node.parts * (node.leaf ? trianglesOf.leaf : trianglesOf.wide);
  return (works + node.cityParts * trianglesOf.city) * shareInView(node, view);
}

/** Triangles of the stretch of a wide tile that stands for one of those below it. */
function stretchOf(node: TileNode, child: TileNode): number {
  const works = (node.parts * child.count) / Math.max(1, node.count);
  const city = (node.cityParts * child.cityCount) / Math.max(1, node.cityCount);
  return works * trianglesOf.wide + city * trianglesOf.city;
}

/** Share of a box that may be in view, in sixteenths. */
function shareInView(node: TileNode, view: TileView): number {
  const [minX, minZ, maxX, maxZ] = node.bounds;
  const [dx, dz] = [(maxX - minX) / 4, (maxZ - minZ) / 4];
  let seen = 0;
  for (let k = 0; k < 16; k++) {
    const [x, z] = [minX + (k % 4) * dx, minZ + Math.floor(k / 4) * dz];
    if (inView(view, { bounds: [x, z, x + dx, z + dz], heights: node.heights })) seen++;
  }
  return seen / 16;
}
