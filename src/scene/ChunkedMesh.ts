import {
  type BufferAttribute,
  BufferGeometry,
  Group,
  Mesh,
  Sphere,
  Vector3,
  type Vector3Like,
} from 'three';
import { wear } from '#scene/StillSwitch.ts';
import type { SurfaceMaterials } from '#scene/surfaceMaterial.ts';
import type { Chunk } from '#shared/chunkTriangles.ts';

/** Squares farther away than this are drawn with what is enough from afar, metres. */
export const nearWithin = 2600;

/** One mesh in squares that share its buffers: those out of view are left out, far ones thinned. */
export class ChunkedMesh {
  readonly object = new Group();
  readonly #chunks: { readonly chunk: Chunk; readonly geometry: BufferGeometry }[] = [];

  constructor(
    name: string,
    renderOrder: number,
    attributes: Readonly<Record<string, BufferAttribute>>,
    index: BufferAttribute,
    chunks: readonly Chunk[],
    materials: SurfaceMaterials,
  ) {
    for (const chunk of chunks) {
      const [x, y, z, radius] = chunk.sphere;
      const geometry = new BufferGeometry();
      for (const [key, attribute] of Object.entries(attributes))
        geometry.setAttribute(key, attribute);
      geometry.setIndex(index);
      geometry.setDrawRange(chunk.start, chunk.count);
      geometry.boundingSphere = new Sphere(new Vector3(x, y, z), radius);
      const mesh = new Mesh(geometry);
      mesh.name = name;
      mesh.renderOrder = renderOrder;
      mesh.matrixAutoUpdate = false;
      wear(mesh, materials);
      this.object.add(mesh);
      this.#chunks.push({ chunk, geometry });
    }
  }

  /** Thins what is far from an eye. */
  update(eye: Vector3Like): void {
    for (const { chunk, geometry } of this.#chunks) {
      const [x, y, z, radius] = chunk.sphere;
      const far = Math.hypot(x - eye.x, y - eye.y, z - eye.z) - radius > nearWithin;
      geometry.setDrawRange(chunk.start, far ? chunk.far : chunk.count);
    }
  }

  dispose(): void {
    for (const { geometry } of this.#chunks) geometry.dispose();
    this.object.clear();
  }
}
