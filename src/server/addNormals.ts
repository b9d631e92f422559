import type { Document, Primitive } from '@gltf-transform/core';
import { creasedNormals } from '#server/creasedNormals.ts';

/** Gives every surface that has no normals some that fit its shape; its triangles share no corners afterwards. */
export function addNormals(document: Document): void {
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      if (!primitive.getAttribute('NORMAL')) addTo(document, primitive);
    }
  }
}

function addTo(document: Document, primitive: Primitive): void {
  const given = primitive.getIndices();
  const position = primitive.getAttribute('POSITION');
  if (!given || !position) return;
  const triangles = Uint32Array.from(given.getArray() ?? []);
  const normals = creasedNormals(position.getArray() as Float32Array, triangles);
  for (const column of primitive.listAttributes()) {
    const size = column.getElementSize();
    const shared = column.getArray() as Float32Array;
    const own = new Float32Array(triangles.length * size);
    triangles.forEach((corner, i) => {
      own.set(shared.subarray(corner * size, (corner + 1) * size), i * size);
    });
    column.setArray(own);
  }
  given.setArray(triangles.map((_, i) => i));
  const column = document
    .createAccessor()
    .setType('VEC3')
    .setArray(normals as Float32Array<ArrayBuffer>)
    .setBuffer(position.getBuffer());
  primitive.setAttribute('NORMAL', column);
}
