import Flatbush from 'flatbush';
import { Group, type PerspectiveCamera, type Texture } from 'three';
import { BuildingsLayer, type MeshPlace } from '#capabilities/buildings/BuildingsLayer.ts';
import type { TileChoice } from '#capabilities/buildings/chooseTiles.ts';
import { coverTiles, type Stretch } from '#capabilities/buildings/coverTiles.ts';
import { FinePatches } from '#capabilities/buildings/FinePatches.ts';
import { HeldTiles } from '#capabilities/buildings/HeldTiles.ts';
import {
  bytesOf,
  type HeldTile,
  holdTile,
  type ReadyTile,
} from '#capabilities/buildings/holdTile.ts';
import { KnownTiles } from '#capabilities/buildings/KnownTiles.ts';
import type { TileMesh } from '#capabilities/buildings/meshBuffer.ts';
import type { MeshedTile, TileMaker } from '#capabilities/buildings/meshedTile.ts';
import {
  fineName,
  type Numbers,
  numbersToDraw,
  patchName,
} from '#capabilities/buildings/numbersToDraw.ts';
import type { Ray } from '#capabilities/buildings/pickFootprints.ts';
import { pickTiles } from '#capabilities/buildings/pickTiles.ts';
import { middlesOf, type Prism, prismsOf } from '#capabilities/buildings/prismsOf.ts';
import { TileChooser } from '#capabilities/buildings/TileChooser.ts';
import { TileQueue } from '#capabilities/buildings/TileQueue.ts';
import type { TileBudget } from '#capabilities/buildings/tileBudget.ts';
import type { Branch } from '#capabilities/buildings/tileRow.ts';
import { cellSize, scaleOf, type TileNode } from '#capabilities/buildings/tileTree.ts';
import { inView, type Patch, type TileView } from '#capabilities/buildings/tileView.ts';
import { viewOfCamera } from '#scene/viewOfCamera.ts';

interface Events {
  /** Something came or went: how much of what the view wants is drawn now. */
  readonly arrived: (state: 'empty' | 'some' | 'all') => void;
  /** A file could not be had; it is tried again later. */
  readonly failed: (url: string) => void;
  /** A leaf with features that were to be kept at hand came. */
  readonly pinned: () => void;
}

/** Bytes of meshes handed to the graphics device in one frame; the rest waits for the next. */
const uploadBytes = 2 << 20;
/** Leaves kept at hand for outlines. */
const mostPinned = 12;

type Loaded = { readonly tile: MeshedTile } | { readonly branch: Branch };

/** The volumes of one place: what the view needs, near and large first, coarser farther away, let go when not needed. */
export class TilesLayer {
  readonly object = new Group();
  readonly #buildings = new BuildingsLayer();
  readonly #massing = new BuildingsLayer(true);
  readonly #make: TileMaker;
  readonly #events: Events;
  readonly #queue: TileQueue<Loaded>;
  readonly #held = new HeldTiles<HeldTile>();
  readonly #ready: ReadyTile[] = [];
  readonly #known: KnownTiles;
  readonly #chooser = new TileChooser();
  readonly #fine: FinePatches;
  #pins: readonly TileNode[] = [];
  #drawn: { held: HeldTile; numbers: readonly Numbers[] }[] = [];
  #state: 'empty' | 'some' | 'all' = 'empty';

  constructor(make: TileMaker, events: Events) {
    this.#make = make;
    this.#events = events;
    this.#fine = new FinePatches(make.fine, (held, at, mesh) => this.#refined(held, at, mesh));
    this.#known = new KnownTiles({
      branch: (url, signal) => make.branch(url, signal),
      known: (node) => this.#renumber(node),
    });
    this.#queue = new TileQueue<Loaded>({
      load: (url, signal) => this.#load(url, signal),
      wait: (ms, then) => setTimeout(then, ms),
      arrived: (url, loaded) => this.#arrived(url, loaded),
      failed: events.failed,
    });
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

  setBudget(budget: TileBudget): void {
    this.#chooser.setBudget(budget);
  }

  /** Brings the layer to a tree; tiles whose content stayed are kept and only renumbered. */
  setTree(branch: Branch): void {
    this.#pins = [];
    this.#chooser.forget();
    this.#known.setTree(branch);
  }

  /**
   * Chooses, draws and asks for what a camera needs in a picture so many pixels high; before each frame. True where
   * more is ready for the next one.
   */
  update(camera: PerspectiveCamera, height: number): boolean {
    this.#install();
    const view = viewOfCamera(camera, height);
    const { root } = this.#known;
    if (!root) return false;
    const drawnBytes = this.#drawn.reduce((sum, { held }) => sum + held.bytes, 0);
    const choice = this.#chooser.choose(root, view, drawnBytes, (node, patch) =>
      this.#has(node, patch),
    );
    const stretches = coverTiles(
      root,
      choice.own,
      (node) => inView(view, node),
      (node) => this.#held.get(node.url) !== undefined,
    );
    const lacking = this.#show(stretches, choice, view);
    this.#want(choice, root);
    this.#spill(root);
    this.#report(choice, lacking);
    return this.#ready.length > 0;
  }

  /** The building a ray meets first before `limit` metres, by feature number; where `solid` is given, only those in it. */
  hit(
    ray: Ray,
    limit: number,
    solid: ReadonlySet<number> | null = null,
  ): { feature: number; distance: number } | null {
    return pickTiles(this.#drawn, ray, limit, solid);
  }

  /** Picks among the buildings whose leaves are at hand, as they are, whatever is drawn of them from here. */
  leafPicker(): (ray: Ray, limit: number) => { feature: number; distance: number } | null {
    const leaves = [...this.#held.values()].filter(({ node }) => node.leaf);
    const whole = leaves.map((held) => {
      const { base, count } = held.node;
      return { held, numbers: [[base, base + count] as const] };
    });
    return (ray, limit) => pickTiles(whole, ray, limit, null);
  }

  /** Keeps the leaves of some buildings at hand for their prisms. */
  pin(features: Iterable<number>): void {
    const pins = new Set<TileNode>();
    for (const feature of features) {
      if (pins.size >= mostPinned) break;
      const node = this.#known.leafOf(feature);
      if (node) pins.add(node);
    }
    this.#pins = [...pins];
  }

  /** Prisms of some buildings whose leaves are at hand, for outlines and for flying there. */
  prisms(features: ReadonlySet<number>): Prism[] {
    const leaves = new Set<HeldTile>();
    for (const feature of features) {
      const node = this.#known.leafOf(feature);
      const held = node?.leaf ? this.#held.get(node.url) : undefined;
      if (held) leaves.add(held);
    }
    return [...leaves].flatMap(({ node, works }) => prismsOf(works, node.base, features));
  }

  /** True while the leaf of any of these is not at hand. */
  lacks(features: readonly number[]): boolean {
    return features.some((feature) => {
      const node = this.#known.leafOf(feature);
      return node !== null && !(node.leaf && this.#held.get(node.url));
    });
  }

  /** The leaf a building stands in; reads what is not yet known of the tree. Null beyond the last number. */
  findLeaf(feature: number): Promise<TileNode | null> {
    return this.#known.findLeaf(feature);
  }

  /** Leaves that are drawn now, with buildings. */
  drawnLeaves(): TileNode[] {
    return this.#drawn.map(({ held }) => held.node).filter(({ leaf, names }) => leaf && names);
  }

  /** Leaves that meet some ground; reads what is not yet known of the tree. Rejects where it cannot be had. */
  leavesWithin(bounds: readonly [number, number, number, number]): Promise<TileNode[]> {
    return this.#known.leavesWithin(bounds);
  }

  /** Middles and feet of all drawn buildings: feature number, scene x, z and metres above the sea. */
  *middles(): Generator<{ feature: number; x: number; z: number; foot: number }> {
    for (const { held } of this.#drawn) yield* middlesOf(held.works, held.node.base);
  }

  dispose(): void {
    this.#queue.close();
    this.#buildings.dispose();
    this.#massing.dispose();
  }

  /** Gives a tile its numbers in the present tree. */
  #renumber(node: TileNode): void {
    const held = this.#held.get(node.url);
    if (!held) return;
    held.node = node;
    this.#buildings.renumber(node.url, node.base);
    for (const key of held.fine.keys()) this.#buildings.renumber(fineName(node, key), node.base);
    this.#massing.renumber(node.url, node.cityBase);
  }

  /** True of a tile, or a patch of it drawn finely, that need not be had or made. */
  #has(node: TileNode, patch: Patch | null): boolean {
    const held = this.#held.get(node.url);
    if (patch) return held?.fine.has(patchName(patch)) ?? false;
    return held !== undefined || !node.leaf;
  }

  #load(url: string, signal: AbortSignal): Promise<Loaded> {
    const node = this.#known.get(url);
    if (!node) return Promise.reject(new Error(`${url} is not of this place`));
    return url === node.branch
      ? this.#make.branch(url, signal).then((branch) => ({ branch }))
      : this.#make.tile(url, node.leaf, scaleOf(node), signal).then((tile) => ({ tile }));
  }

  #arrived(url: string, loaded: Loaded): void {
    const node = this.#known.get(url);
    if (!node) return;
    if ('branch' in loaded) this.#known.grow(node, loaded.branch);
    else {
      const { tile } = loaded;
      const index = tile.index ? Flatbush.from(tile.index) : null;
      const { works, city } = tile;
      this.#ready.push({ held: holdTile(node, tile, index), works, city });
    }
    if (this.#state === 'all') this.#state = 'some';
    this.#events.arrived(this.#state);
  }

  /** Hands over what has arrived, as much as one frame may take. */
  #install(): void {
    let bytes = 0;
    while (bytes < uploadBytes) {
      const next = this.#ready.shift();
      if (!next) return;
      const { held, works, city } = next;
      const node = this.#known.get(held.node.url);
      if (!node) continue;
      held.node = node;
      const place = placeOf(node);
      this.#buildings.setMeshes(node.url, works, place, node.base);
      this.#massing.setMeshes(node.url, city, place, node.cityBase);
      this.#held.set(node.url, held);
      bytes += held.bytes;
      if (this.#pins.includes(node)) this.#events.pinned();
    }
  }

  /** Draws the stretches; answers how many fine patches are still lacking. */
  #show(stretches: readonly Stretch[], choice: TileChoice, view: TileView): number {
    const { works, city, picked, unmade } = numbersToDraw(
      stretches,
      choice.fine,
      view,
      ({ url }) => this.#held.use(url) as HeldTile,
    );
    this.#buildings.show(works);
    this.#massing.show(city);
    this.#drawn = [...picked].map(([held, numbers]) => ({ held, numbers }));
    return unmade.filter(([held, at]) => this.#fine.want(held, at)).length;
  }

  /** Keeps a patch that was made finely with its leaf, where that is still here. */
  #refined(held: HeldTile, at: string, mesh: TileMesh | null): void {
    const { url, base } = held.node;
    if (this.#held.get(url) !== held) return;
    held.fine.set(at, mesh);
    if (mesh) {
      this.#held.drop(url);
      held.bytes += 2 * bytesOf(mesh);
      this.#held.set(url, held);
      const name = fineName(held.node, at);
      this.#buildings.setMeshes(name, [{ base: 0, mesh }], placeOf(held.node), base);
    }
    this.#state = 'some';
    this.#events.arrived('some');
  }

  #want(choice: TileChoice, root: TileNode): void {
    const waiting = new Set(this.#ready.map(({ held }) => held.node.url));
    const missing = (node: TileNode): boolean =>
      !this.#held.get(node.url) && !waiting.has(node.url);
    const branches = [...choice.branches, ...this.#pins].flatMap(({ branch }) => branch ?? []);
    const tiles = [root, ...choice.tiles, ...this.#pins.filter(({ leaf }) => leaf)];
    this.#queue.want([...new Set([...branches, ...tiles.filter(missing).map(({ url }) => url)])]);
  }

  #spill(root: TileNode): void {
    const inUse = new Set([root, ...this.#pins].map(({ url }) => url));
    for (const { held } of this.#drawn) inUse.add(held.node.url);
    const before = new Map([...this.#held.values()].map((held) => [held.node.url, held]));
    for (const url of this.#held.spill(this.#chooser.budget.bytes, inUse)) {
      const held = before.get(url) as HeldTile;
      for (const at of held.fine.keys()) this.#buildings.removeMeshes(fineName(held.node, at));
      this.#buildings.removeMeshes(url);
      this.#massing.removeMeshes(url);
    }
  }

  #report({ tiles, branches }: TileChoice, lacking: number): void {
    const there = tiles.filter(({ url }) => this.#held.get(url)).length;
    const all = there === tiles.length && branches.length === 0 && lacking === 0;
    const state = all ? 'all' : this.#drawn.length > 0 ? 'some' : 'empty';
    if (state === this.#state) return;
    this.#state = state;
    this.#events.arrived(state);
  }
}

const placeOf = (node: TileNode): MeshPlace => ({
  origin: [node.x * cellSize, node.z * cellSize],
  scale: scaleOf(node),
});
