import Flatbush from 'flatbush';
import { Group, type Texture, type Vector3 } from 'three';
import { BuildingsLayer } from '#capabilities/buildings/BuildingsLayer.ts';
import type { MeshedTile } from '#capabilities/buildings/footprint.worker.ts';
import type { Manifest, TileEntry } from '#capabilities/buildings/manifest.ts';
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
export type LoadTile = (url: string) => Promise<MeshedTile>;

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
  readonly #load: LoadTile;
  readonly #events: Events;
  #wanted = new Map<string, { entry: TileEntry; massing: boolean }>();
  #disposed = false;

  constructor(load: LoadTile, events: Events) {
    this.#load = load;
    this.#events = events;
    this.object.add(this.#buildings.object, this.#massing.object);
    this.object.name = 'tiles';
  }

  setFeatures(texture: Texture): void {
    this.#buildings.setFeatures(texture);
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
    this.#events.arrived(this.#loaded.size, this.#wanted.size);
  }

  update(eye: Vector3): void {
    this.#buildings.update(eye);
    this.#massing.update(eye);
  }

  /** The building a ray meets first before `limit` metres, by feature number. */
  hit(ray: Ray, limit: number): { feature: number; distance: number } | null {
    let best: { feature: number; distance: number } | null = null;
    for (const { pick, entry } of this.#loaded.values()) {
      if (!pick) continue;
      const hit = pickFootprints(pick, ray, best?.distance ?? limit);
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

  async #fetch(id: string, attempt: number): Promise<void> {
    const wanted = this.#wanted.get(id);
    if (!wanted || this.#disposed) return;
    const { entry, massing } = wanted;
    try {
      const tile = await this.#load(entry.url);
      const still = this.#wanted.get(id);
      if (this.#disposed || still?.entry.url !== entry.url) return;
      const { columns, index, fine, coarse } = tile;
      (massing ? this.#massing : this.#buildings).setTile(
        still.entry,
        [columns.originX, columns.originZ],
        { fine, coarse },
      );
      const pick =
        massing || !index
          ? null
          : { columns, index: Flatbush.from(index), top: still.entry.heights[1] + 12 };
      this.#loaded.set(id, { url: entry.url, entry: still.entry, pick });
      this.#events.arrived(this.#loaded.size, this.#wanted.size);
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
