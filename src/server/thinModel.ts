import type { Document, Primitive } from '@gltf-transform/core';
import { compactPrimitive } from '@gltf-transform/functions';
import { MeshoptSimplifier } from 'meshoptimizer/simplifier';

/** How far a surface may move, as shares of the model's longest side; tried in turn. */
const errors = [0.0008, 0.003, 0.01, 0.03] as const;

/** Fewer triangles, each part in proportion, until the model has at most so many; true where it has. `size` is its longest side, metres. */
export async function thinModel(
  document: Document,
  mostTriangles: number,
  size: number,
): Promise<boolean> {
  await MeshoptSimplifier.ready;
  const primitives = document
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives());
  const total = () => primitives.reduce((sum, one) => sum + triangles(one), 0);
  for (const error of errors) {
    const share = mostTriangles / total();
    if (share >= 1) return true;
    for (const primitive of primitives) thin(primitive, share * 0.97, error * size);
  }
  const share = mostTriangles / total();
  if (share >= 1) return true;
  for (const primitive of primitives) thinRoughly(primitive, share * 0.95);
  return total() <= mostTriangles;
}

const triangles = (primitive: Primitive): number => (primitive.getIndices()?.getCount() ?? 0) / 3;

function thin(primitive: Primitive, share: number, error: number): void {
  const { indices, positions } = arrays(primitive);
  const target = wholeTriangles(indices.length * share);
  if (indices.length <= target) return;
  const flags = ['ErrorAbsolute', 'Prune'] as const;
  const [less] = MeshoptSimplifier.simplify(indices, positions, 3, target, error, [...flags]);
  put(primitive, less);
}

/** Joins corners that lie close whatever hangs together: for parts that are all holes and edges. */
function thinRoughly(primitive: Primitive, share: number): void {
  const { indices, positions } = arrays(primitive);
  const target = wholeTriangles(indices.length * share);
  if (indices.length <= target) return;
  const [less] = MeshoptSimplifier.simplifySloppy(indices, positions, 3, null, target, 1);
  put(primitive, less);
}

const wholeTriangles = (corners: number): number => Math.max(12, Math.floor(corners / 3) * 3);

function arrays(primitive: Primitive) {
  return {
    indices: new Uint32Array(primitive.getIndices()?.getArray() ?? []),
    positions: primitive.getAttribute('POSITION')?.getArray() as Float32Array,
  };
}

function put(primitive: Primitive, indices: Uint32Array): void {
  if (indices.length === 0) return;
  primitive.getIndices()?.setArray(indices as Uint32Array<ArrayBuffer>);
  compactPrimitive(primitive);
}
