import { Group, Mesh } from 'three';
import type { TonedTriangles } from '#capabilities/complex/tonedMesh.ts';
import { toneGeometry, toneMaterial } from '#capabilities/complex/toneMaterial.ts';
import { wear } from '#scene/StillSwitch.ts';

/** Bridges, quays and the cut edge of the model: one mesh, always drawn. */
export class StructuresLayer {
  readonly object = new Group();
  readonly materials = toneMaterial();

  setStructures(triangles: TonedTriangles): void {
    this.#clear();
    const mesh = new Mesh(toneGeometry(triangles));
    mesh.name = 'structures';
    mesh.frustumCulled = false;
    wear(mesh, this.materials);
    this.object.add(mesh);
  }

  dispose(): void {
    this.#clear();
    this.materials.moving.dispose();
    this.materials.still.dispose();
  }

  #clear(): void {
    for (const child of this.object.children) (child as Mesh).geometry.dispose();
    this.object.clear();
  }
}
