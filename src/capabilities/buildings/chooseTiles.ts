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
  /** Tiles to draw, those that matter most first. */
  readonly tiles: readonly TileNode[];
  /** Keys of tiles that are drawn by those below them, and of leaves' patches that are drawn finely. */
  readonly refined: ReadonlySet<string>;
  /** Patches to draw finely, by leaf. */
  readonly fine: ReadonlyMap<TileNode, readonly Patch[]>;
  /** Tiles whose branch must be read before anything below them can be chosen. */
  readonly branches: readonly TileNode[];
  /** Triangles that this should come to. */
  readonly triangles: number;
}

/** Triangles of a volume in a wide tile, in a leaf seen from afar, and in one seen from nearby: means of both places. */
const trianglesOf = { wide: 10, leaf: 9, fine: 40, city: 10 } as const;
/** A tile is coarse enough where its error takes fewer pixels. */
const enough = 2;
/** A patch of a leaf is drawn finely where teeth, machines and the like, about so many metres, take as many pixels. */
const fineError = 8;
const fineEnough = 8;
/** What was refined before stays so until it is this much smaller, so that a small movement changes nothing. */
const sticky = 1.1;

interface Candidate {
  readonly node: TileNode;
  readonly patch: Patch | null;
  /** Pixels that its error takes. */
  readonly seen: number;
}

/**
 * The tiles to draw for a view: begins with the widest and refines what shows the largest error, until none shows
 * more than two pixels or the triangles are spent.
 */
export function chooseTiles(
  root: TileNode,
  view: TileView,
  budget: number,
  before: ReadonlySet<string>,
): TileChoice {
  const seenAt = (key: string, box: Box, error: number): number =>
    ((error * view.pixels) / Math.max(1, distanceTo(view, box))) * (before.has(key) ? sticky : 1);
  const asTile = (node: TileNode): Candidate => ({
    node,
    patch: null,
    seen: seenAt(node.key, node, node.leaf ? fineError : node.error),
  });
  const open: Candidate[] = inView(view, root) ? [asTile(root)] : [];
  const accepted = new Map<TileNode, number>(open.map(({ node, seen }) => [node, seen]));
  const refined = new Set<string>();
  const fine = new Map<TileNode, Patch[]>();
  const branches: TileNode[] = [];
  let triangles = open.reduce((sum, { node }) => sum + cost(node, view), 0);
  while (open.length > 0) {
    const next = takeLargest(open);
    const { node, patch } = next;
    if (next.seen < enough) break;
    if (patch) {
      if (next.seen < fineEnough) continue;
      const more = (node.parts / patch.across ** 2) * (trianglesOf.fine - trianglesOf.leaf);
      if (triangles + more > budget) break;
      triangles += more;
      refined.add(patch.key);
      fine.set(node, [...(fine.get(node) ?? []), patch]);
    } else if (node.leaf) {
      for (const own of patchesOf(node)) {
        if (!inView(view, own)) continue;
        open.push({ node, patch: own, seen: seenAt(own.key, own, fineError) });
      }
    } else if (node.branch !== null) {
      branches.push(node);
    } else {
      const children = node.children.filter((child) => inView(view, child));
      const more = children.reduce((sum, c) => sum + cost(c, view), 0) - cost(node, view);
      if (triangles + more > budget) break;
      triangles += more;
      accepted.delete(node);
      refined.add(node.key);
      for (const child of children) {
        const candidate = asTile(child);
        accepted.set(child, candidate.seen);
        open.push(candidate);
      }
    }
  }
  const tiles = [...accepted].sort((a, b) => b[1] - a[1]).map(([node]) => node);
  return { tiles, refined, fine, branches, triangles };
}

function takeLargest(open: Candidate[]): Candidate {
  let at = 0;
  open.forEach(({ seen }, i) => {
    if (seen > (open[at] as Candidate).seen) at = i;
  });
  return open.splice(at, 1)[0] as Candidate;
}

/** Triangles of the part of a tile that is in view. */
function cost(node: TileNode, view: TileView): number {
  const works = node.parts * (node.leaf ? trianglesOf.leaf : trianglesOf.wide);
  return (works + node.cityParts * trianglesOf.city) * shareInView(node, view);
}

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
