import {
  BufferAttribute,
  BufferGeometry,
  Group,
  type IUniform,
  Mesh,
  Sphere,
  type Texture,
  Vector3,
} from 'three';
import { clayMaterial } from '#capabilities/buildings/clayMaterial.ts';
import type { TileEntry } from '#capabilities/buildings/manifest.ts';
import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';
import { meshMargin } from '#capabilities/buildings/meshFootprints.ts';
import { noFeatures } from '#scene/FeatureTexture.ts';
import { wear } from '#scene/StillSwitch.ts';
import { type SurfaceMaterials, seeThrough } from '#scene/surfaceMaterial.ts';

/** Nearer than this the fine mesh of a tile is drawn, metres from the camera to the tile's box. */
const fineWithin = 1400;

interface Tile {
  entry: TileEntry;
  readonly base: IUniform<number>;
  readonly at: readonly [number, number, number];
  readonly coarse: Mesh;
  fine: Mesh | null;
  readonly surface: SurfaceMaterials;
}

/** Clay volumes, one mesh a tile and level of detail. Setters take plain data; `update` picks levels for a camera. */
export class BuildingsLayer {
  readonly object = new Group();
  readonly #tiles = new Map<string, Tile>();
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
    for (const { surface } of this.#tiles.values()) seeThrough(surface, on);
  }

  /** Adds or replaces a tile; `origin` is the north-west corner of the decoded tile in scene metres. */
  setTile(entry: TileEntry, origin: readonly [x: number, z: number], coarse: TileMesh): void {
    this.removeTile(entry.key);
    const at = [origin[0] - meshMargin.xz, -meshMargin.y, origin[1] - meshMargin.xz] as const;
    const base = { value: entry.base };
    const surface = clayMaterial(this.#features, base, this.#massing);
    seeThrough(surface, this.#ghosts);
    const made = this.#place(coarse, entry, at, surface);
    this.#tiles.set(entry.key, { entry, base, surface, at, fine: null, coarse: made });
  }

  /** Gives a tile the mesh that is drawn from nearby. */
  setFine(key: string, mesh: TileMesh): void {
    const tile = this.#tiles.get(key);
    if (!tile || tile.fine) return;
    tile.fine = this.#place(mesh, tile.entry, tile.at, tile.surface);
    tile.fine.visible = false;
  }

  /** Feature numbers moved (another manifest version) while the tile's content stayed. */
  moveTile(entry: TileEntry): void {
    const tile = this.#tiles.get(entry.key);
    if (!tile) return;
    tile.entry = entry;
    tile.base.value = entry.base;
  }

  removeTile(key: string): void {
    const tile = this.#tiles.get(key);
    if (!tile) return;
    this.#tiles.delete(key);
    for (const mesh of [tile.coarse, tile.fine]) {
      if (!mesh) continue;
      this.object.remove(mesh);
      mesh.geometry.dispose();
    }
    tile.surface.moving.dispose();
    tile.surface.still.dispose();
  }

  /** Shows each tile in the level that its distance to the eye asks for; returns the tiles that lack their fine mesh. */
  update(eye: Vector3): string[] {
    const lacking: string[] = [];
    for (const [key, { entry, fine, coarse }] of this.#tiles) {
      const [minX, minZ, maxX, maxZ] = entry.bounds;
      const dx = Math.max(minX - eye.x, 0, eye.x - maxX);
      const dz = Math.max(minZ - eye.z, 0, eye.z - maxZ);
      const near = Math.hypot(dx, dz, Math.max(0, eye.y - entry.heights[1])) < fineWithin;
      if (near && !fine) lacking.push(key);
      if (fine) fine.visible = near;
      coarse.visible = !(near && fine);
    }
    return lacking;
  }

  dispose(): void {
    for (const key of [...this.#tiles.keys()]) this.removeTile(key);
  }

  #place(
    mesh: TileMesh,
    entry: TileEntry,
    at: readonly [number, number, number],
    surface: SurfaceMaterials,
  ): Mesh {
    const made = new Mesh(geometryOf(mesh, entry, at));
    made.position.set(...at);
    made.scale.setScalar(0.1);
    made.updateMatrix();
    made.matrixAutoUpdate = false;
    wear(made, surface);
    this.object.add(made);
    return made;
  }
}

function geometryOf(
  mesh: TileMesh,
  entry: TileEntry,
  at: readonly [number, number, number],
): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.position, 4));
  geometry.setAttribute('facing', new BufferAttribute(mesh.normal, 4));
  geometry.setIndex(new BufferAttribute(mesh.index, 1));
  const [minX, minZ, maxX, maxZ] = entry.bounds;
  const [low, high] = entry.heights;
  const centre = new Vector3(
    ((minX + maxX) / 2 - at[0]) * 10,
    ((low + high) / 2 - at[1]) * 10,
    ((minZ + maxZ) / 2 - at[2]) * 10,
  );
  const radius = Math.hypot(maxX - minX, high - low + 20, maxZ - minZ) / 2 + 10;
  geometry.boundingSphere = new Sphere(centre, radius * 10);
  return geometry;
}
