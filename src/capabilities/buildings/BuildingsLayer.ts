import {
  BufferAttribute,
  BufferGeometry,
  Group,
  type IUniform,
  Mesh,
  type RawShaderMaterial,
  type Texture,
} from 'three';
import { clayMaterial } from '#capabilities/buildings/clayMaterial.ts';
import { indexRuns } from '#capabilities/buildings/indexRuns.ts';
import type { NumberedMesh } from '#capabilities/buildings/meshBlocks.ts';
import { meshMargin } from '#capabilities/buildings/meshFootprints.ts';
import type { Numbers } from '#capabilities/buildings/numbersToDraw.ts';
import { noFeatures } from '#scene/FeatureTexture.ts';
import { wear, wearMoving } from '#scene/StillSwitch.ts';
import { type SurfaceMaterials, seeThrough, veilOf } from '#scene/surfaceMaterial.ts';

/** Where a mesh lies: the north-west corner of its tile in scene metres, and how much its x and z are shrunk. */
export interface MeshPlace {
  readonly origin: readonly [x: number, z: number];
  readonly scale: number;
}

/** One mesh and as many things drawn from it as there are stretches of it to be seen. */
interface Piece {
  readonly numbered: NumberedMesh;
  readonly first: IUniform<number>;
  readonly surface: SurfaceMaterials;
  /** What moving frames draw of its ghosts; made when there are any. */
  veil: RawShaderMaterial | null;
  readonly attributes: Readonly<Record<'position' | 'facing', BufferAttribute>>;
  readonly index: BufferAttribute;
  readonly place: MeshPlace;
  readonly runs: Mesh[];
}

/** Clay volumes: meshes by name, drawn in stretches of their numbers. Setters take plain data. */
export class BuildingsLayer {
  readonly object = new Group();
  readonly #pieces = new Map<string, Piece[]>();
  readonly #features: IUniform<Texture> = { value: noFeatures };
  readonly #massing: boolean;
  #ghosts = false;

  constructor(massing = false) {
    this.#massing = massing;
    this.object.name = massing ? 'massing' : 'buildings';
  }

  setFeatures(texture: Texture): void {
    this.#features.value = texture;
  }

  /** Lets features that are ghosts be seen through. */
  setGhosts(on: boolean): void {
    this.#ghosts = on;
    for (const piece of [...this.#pieces.values()].flat()) {
      seeThrough(piece.surface, on);
      for (const run of piece.runs) this.#veil(run, piece);
    }
  }

  /** Adds meshes under a name; `first` is the number that theirs count from. Nothing of them is drawn yet. */
  setMeshes(name: string, meshes: readonly NumberedMesh[], place: MeshPlace, first: number): void {
    this.removeMeshes(name);
    const pieces = meshes.map((numbered): Piece => {
      const { mesh, base } = numbered;
      const uniform = { value: first + base };
      const surface = clayMaterial(this.#features, uniform, this.#massing);
      seeThrough(surface, this.#ghosts);
      return {
        numbered,
        first: uniform,
        surface,
        veil: null,
        attributes: {
          position: new BufferAttribute(mesh.position, 4),
          facing: new BufferAttribute(mesh.normal, 4),
        },
        index: new BufferAttribute(mesh.index, 1),
        place,
        runs: [],
      };
    });
    this.#pieces.set(name, pieces);
  }

  /** The numbers of meshes moved (another manifest version) while their content stayed. */
  renumber(name: string, first: number): void {
    for (const { first: uniform, numbered } of this.#pieces.get(name) ?? [])
      uniform.value = first + numbered.base;
  }

  removeMeshes(name: string): void {
    for (const { runs, surface, veil } of this.#pieces.get(name) ?? []) {
      veil?.dispose();
      for (const run of runs) {
        this.object.remove(run);
        run.geometry.dispose();
      }
      surface.moving.dispose();
      surface.still.dispose();
    }
    this.#pieces.delete(name);
  }

  /** Draws these stretches of these meshes, and nothing else. */
  show(stretches: ReadonlyMap<string, readonly Numbers[]>): void {
    for (const [name, pieces] of this.#pieces) {
      const shown = stretches.get(name) ?? [];
      for (const piece of pieces) this.#showPiece(piece, shown);
    }
  }

  dispose(): void {
    for (const name of [...this.#pieces.keys()]) this.removeMeshes(name);
  }

  #showPiece(piece: Piece, shown: readonly Numbers[]): void {
    const { runs, numbered, first } = piece;
    const wanted = indexRuns(numbered.mesh, first.value, shown);
    while (runs.length < wanted.length) runs.push(this.#makeRun(piece));
    runs.forEach((run, i) => {
      const range = wanted[i];
      run.visible = range !== undefined;
      if (range) run.geometry.setDrawRange(range[0], range[1] - range[0]);
    });
  }

  /** Gives a run its veil or takes it away. */
  #veil(run: Mesh, piece: Piece): void {
    run.clear();
    if (!this.#ghosts) return;
    piece.veil ??= veilOf(piece.surface);
    const veiled = new Mesh(run.geometry);
    veiled.frustumCulled = false;
    veiled.matrixAutoUpdate = false;
    wearMoving(veiled, piece.veil);
    run.add(veiled);
    run.updateMatrixWorld(true);
  }

  #makeRun(piece: Piece): Mesh {
    const { attributes, index, surface, place } = piece;
    const { origin, scale } = place;
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', attributes.position);
    geometry.setAttribute('facing', attributes.facing);
    geometry.setIndex(index);
    const run = new Mesh(geometry);
    run.frustumCulled = false;
    run.position.set(
      origin[0] - meshMargin.xz * scale,
      -meshMargin.y,
      origin[1] - meshMargin.xz * scale,
    );
    run.scale.set(0.1 * scale, 0.1, 0.1 * scale);
    run.updateMatrix();
    run.matrixAutoUpdate = false;
    wear(run, surface);
    this.object.add(run);
    this.#veil(run, piece);
    return run;
  }
}
