import { BufferAttribute, Group } from 'three';
import type { TonedTriangles } from '#capabilities/complex/tonedMesh.ts';
import { toneMaterial } from '#capabilities/complex/toneMaterial.ts';
import { ChunkedMesh } from '#scene/ChunkedMesh.ts';
import type { Chunk } from '#shared/chunkTriangles.ts';

/** Bridges, quays and the cut edge of the model. */
export class StructuresLayer {
  readonly object = new Group();
  readonly materials = toneMaterial();
  #mesh: ChunkedMesh | null = null;

  setStructures({ position, normal, index }: TonedTriangles, chunks: readonly Chunk[]): void {
    this.#clear();
    this.#mesh = new ChunkedMesh(
      'structures',
      0,
      { position: new BufferAttribute(position, 3), facing: new BufferAttribute(normal, 4) },
      new BufferAttribute(index, 1),
      chunks,
      this.materials,
    );
    this.object.add(this.#mesh.object);
  }

  dispose(): void {
    this.#clear();
    this.materials.moving.dispose();
    this.materials.still.dispose();
  }

  #clear(): void {
    this.#mesh?.dispose();
    this.#mesh = null;
    this.object.clear();
  }
}
