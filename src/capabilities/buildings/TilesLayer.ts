import Flatbush from 'flatbush';
import { Group, type Texture, type Vector3 } from 'three';
import { BuildingsLayer } from '#capabilities/buildings/BuildingsLayer.ts';
import type { MeshedTile } from '#capabilities/buildings/footprint.worker.ts';
import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';
import type { Manifest, TileEntry } from '#capabilities/buildings/manifest.ts';
import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';
import type { Prism } from '#capabilities/buildings/OutlineLayer.ts';
import {
  type PickTile,
  partHeight,
  pickFootprints,
  type Ray,
} from '#capabilities/buildings/pickFootprints.ts';

interface Loaded {
  readonly url: string;
  entry: TileEntry;
  readonly pick: PickTile | null;
}

/** How a tile is fetched and meshed, off this thread. */
export interface TileMaker {
  readonly load: (url: string) => Promise<MeshedTile>;
  readonly meshFine: (columns: FootprintColumns) => Promise<TileMesh>;
}

interface Events {
  /** After each arrival: how many of the wanted tiles are there. */
  readonly arrived: (there: number, wanted: number) => void;
  /** A tile could not be had; it is tried again later. */
  readonly failed: (url: string) => void;
}

/** Longest wait before a failed tile is asked for again, ms. */
const longestWait = 30_000;

/** The buildings and the city of one manifest: loads what changed, nearest first, drops what is no longer named. */
export class TilesLayer {
  readonly object = new Group();
  readonly #buildings = new BuildingsLayer();
  readonly #massing = new BuildingsLayer(true);
  readonly #loaded = new Map<string, Loaded>();
  readonly #refining = new Set<string>();
  /** Tiles whose fine mesh could not be made: they stay as they are seen from afar. */
  readonly #coarseOnly = new WeakSet<PickTile>();
  readonly #make: TileMaker;
  readonly #events: Events;
  #wanted = new Map<string, { entry: TileEntry; massing: boolean }>();
  #disposed = false;

  constructor(make: TileMaker, events: Events) {
    this.#make = make;
    this.#events = events;
    this.object.add(this.#buildings.object, this.#massing.object);
    this.object.name = 'tiles';
  }

  setFeatures(texture: Texture): void {
    this.#buildings.setFeatures(texture);
  }

  /** Lets ghosts be seen through; costs something while it is on. */
  setGhosts(on: boolean): void {
    this.#buildings.setGhosts(on);
  }

  /** Brings the layer to a manifest; tiles whose content stayed are kept and only renumbered. */
  setManifest(manifest: Manifest, eye: Vector3): void {
    this.#wanted = new Map();
    for (const entry of manifest.tiles)
      this.#wanted.set(`b${entry.key}`, { entry, massing: false });
    for (const entry of manifest.massing)
      this.#wanted.set(`m${entry.key}`, { entry, massing: true });
    for (const [id, { url }] of this.#loaded) {
      const wanted = this.#wanted.get(id);
      if (wanted?.entry.url === url) {
        const loaded = this.#loaded.get(id) as Loaded;
        loaded.entry = wanted.entry;
        if (!wanted.massing) this.#buildings.moveTile(wanted.entry);
        continue;
      }
      this.#loaded.delete(id);
      (id.startsWith('m') ? this.#massing : this.#buildings).removeTile(id.slice(1));
    }
    const missing = [...this.#wanted].filter(([id]) => !this.#loaded.has(id));
    missing.sort(
      ([, a], [, b]) =>
        far(a.entry, eye) + (a.massing ? 2500 : 0) - far(b.entry, eye) - (b.massing ? 2500 : 0),
    );
    for (const [id] of missing) void this.#fetch(id, 0);
    this.#report();
  }

  /** Picks each tile's level of detail; a fine mesh that is lacking is made, and counts as missing until it is there. */
  update(eye: Vector3): void {
    for (const key of this.#buildings.update(eye)) void this.#refine(key);
  }

  /** The building a ray meets first before `limit` metres, by feature number; where `solid` is given, only those in it. */
  hit(
    ray: Ray,
    limit: number,
    solid: ReadonlySet<number> | null = null,
  ): { feature: number; distance: number } | null {
    let best: { feature: number; distance: number } | null = null;
    for (const { pick, entry } of this.#loaded.values()) {
      if (!pick) continue;
      const isSolid = solid ? (own: number) => solid.has(entry.base + own) : undefined;
      const hit = pickFootprints(pick, ray, best?.distance ?? limit, isSolid);
      if (hit) best = { feature: entry.base + hit.feature, distance: hit.distance };
    }
    return best;
  }

  /** Prisms of some buildings, for outlines and for flying there. */
  prisms(features: ReadonlySet<number>): Prism[] {
    const prisms: Prism[] = [];
    for (const { pick, entry } of this.#loaded.values()) {
      if (!pick) continue;
      const { columns } = pick;
      for (let part = 0; part < columns.parts; part++) {
        if (!features.has(entry.base + (columns.feature[part] as number))) continue;
        const ring: [number, number][] = [];
        for (
          let k = columns.starts[part] as number;
          k < (columns.starts[part + 1] as number);
          k++
        ) {
          ring.push([
            columns.originX + (columns.corners[k * 2] as number),
            columns.originZ + (columns.corners[k * 2 + 1] as number),
          ]);
        }
        const foot = columns.base[part] as number;
        prisms.push({ ring, foot, top: foot + partHeight(columns, part) });
      }
    }
    return prisms;
  }

  /** Middles of all loaded buildings: feature number and scene x, z; for walking from one to the next by keys. */
  *middles(): Generator<{ feature: number; x: number; z: number }> {
    for (const { pick, entry } of this.#loaded.values()) {
      if (!pick) continue;
      const { columns } = pick;
      let last = -1;
      for (let part = 0; part < columns.parts; part++) {
        const feature = columns.feature[part] as number;
        if (feature === last) continue;
        last = feature;
        const k = (columns.starts[part] as number) * 2;
        const [x, z] = [columns.corners[k] as number, columns.corners[k + 1] as number];
        const [ox, oz] = [columns.corners[k + 4] as number, columns.corners[k + 5] as number];
        yield {
          feature: entry.base + feature,
          x: columns.originX + (x + ox) / 2,
          z: columns.originZ + (z + oz) / 2,
        };
      }
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#buildings.dispose();
    this.#massing.dispose();
  }

  #report(): void {
    const there = this.#loaded.size;
    this.#events.arrived(
      Math.max(Math.min(there, 1), there - this.#refining.size),
      this.#wanted.size,
    );
  }

  async #refine(key: string): Promise<void> {
    const pick = this.#loaded.get(`b${key}`)?.pick;
    if (!pick || this.#refining.has(key) || this.#coarseOnly.has(pick)) return;
    this.#refining.add(key);
    this.#report();
    try {
      const mesh = await this.#make.meshFine(pick.columns);
      if (this.#loaded.get(`b${key}`)?.pick === pick) this.#buildings.setFine(key, mesh);
    } catch {
      this.#coarseOnly.add(pick);
    } finally {
      this.#refining.delete(key);
      this.#report();
    }
  }

  async #fetch(id: string, attempt: number): Promise<void> {
    const wanted = this.#wanted.get(id);
    if (!wanted || this.#disposed) return;
    const { entry, massing } = wanted;
    try {
      const tile = await this.#make.load(entry.url);
      const still = this.#wanted.get(id);
      if (this.#disposed || still?.entry.url !== entry.url) return;
      const { columns, index, coarse } = tile;
      const origin = [columns.originX, columns.originZ] as const;
      (massing ? this.#massing : this.#buildings).setTile(still.entry, origin, coarse);
      const pick =
        massing || !index
          ? null
          : { columns, index: Flatbush.from(index), top: still.entry.heights[1] + 12 };
      this.#loaded.set(id, { url: entry.url, entry: still.entry, pick });
      this.#report();
    } catch {
      this.#events.failed(entry.url);
      setTimeout(
        () => void this.#fetch(id, attempt + 1),
        Math.min(longestWait, 1000 * 2 ** attempt),
      );
    }
  }
}

function far({ bounds: [minX, minZ, maxX, maxZ] }: TileEntry, eye: Vector3): number {
  return Math.hypot((minX + maxX) / 2 - eye.x, (minZ + maxZ) / 2 - eye.z);
}
