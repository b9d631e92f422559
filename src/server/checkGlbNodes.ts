import { finite, indexOf, isRecord, listOf, type Rec, refuse } from '#server/glbReading.ts';

const most = { nodes: 20_000, primitives: 40_000, depth: 100 } as const;
/** Most corners and triangles once every part stands where it is used. */
const placed = { corners: 1_200_000, triangles: 1_000_000 } as const;

interface Size {
  readonly corners: number;
  readonly triangles: number;
}

/** Checks that parts form trees of bounded depth at finite places, and how much stands there in all. */
export function checkNodes(json: Rec, elements: readonly number[]): void {
  const meshes = checkMeshes(json, elements);
  const nodes = listOf(json, 'nodes', most.nodes, 'parts');
  const parents = new Int32Array(nodes.length).fill(-1);
  const total = { corners: 0, triangles: 0 };
  nodes.forEach((node, i) => {
    finite(node.matrix, 16);
    finite(node.translation, 3);
    finite(node.rotation, 4);
    finite(node.scale, 3);
    const children = node.children ?? [];
    if (!Array.isArray(children)) refuse('damaged');
    for (const child of children as unknown[]) {
      const index = indexOf(child, nodes.length) ?? refuse('damaged');
      if (parents[index] !== -1 || index === i) refuse('damaged');
      parents[index] = i;
    }
    if (node.mesh === undefined) return;
    const size = meshes[indexOf(node.mesh, meshes.length) ?? refuse('damaged')] as Size;
    total.corners += size.corners;
    total.triangles += size.triangles;
    if (total.corners > placed.corners || total.triangles > placed.triangles) refuse('heavy');
  });
  for (let i = 0; i < nodes.length; i++) {
    let depth = 0;
    for (let at = i; at !== -1; at = parents[at] as number) {
      if (++depth > most.depth) refuse('parts');
    }
  }
  for (const scene of listOf(json, 'scenes', 50, 'parts')) {
    const roots = scene.nodes ?? [];
    if (!Array.isArray(roots) || new Set(roots).size !== roots.length) refuse('damaged');
    for (const root of roots) {
      const index = indexOf(root, nodes.length) ?? refuse('damaged');
      if (parents[index] !== -1) refuse('damaged');
    }
  }
}

function checkMeshes(json: Rec, elements: readonly number[]): Size[] {
  let seen = 0;
  return listOf(json, 'meshes', 20_000, 'parts').map((mesh) => {
    const primitives = listOf(mesh, 'primitives', most.primitives, 'parts');
    seen += primitives.length;
    if (seen > most.primitives) refuse('parts');
    const size = { corners: 0, triangles: 0 };
    for (const { attributes, indices, mode, targets } of primitives) {
      if (!isRecord(attributes)) return refuse('damaged');
      if (mode !== undefined && indexOf(mode, 7) === null) refuse('damaged');
      if (targets !== undefined && !Array.isArray(targets)) refuse('damaged');
      const counts = Object.values(attributes).map(
        (index) => elements[indexOf(index, elements.length) ?? refuse('damaged')] as number,
      );
      const corners = counts[0] ?? 0;
      if (counts.some((count) => count !== corners)) refuse('damaged');
      const used =
        indices === undefined
          ? corners
          : (elements[indexOf(indices, elements.length) ?? refuse('damaged')] as number);
      size.corners += corners;
      size.triangles += mode === 5 || mode === 6 ? Math.max(0, used - 2) : Math.floor(used / 3);
    }
    return size;
  });
}
