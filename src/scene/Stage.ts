import {
  BufferGeometry,
  type Material,
  Mesh,
  type Object3D,
  type PerspectiveCamera,
  Scene,
  type WebGLRenderer,
} from 'three';
import { applyDaylight, atmosphere } from '#scene/atmosphere.ts';
import { CameraRig, type Pose } from '#scene/CameraRig.ts';
import { daylightAt } from '#scene/daylight.ts';
import { FrameLoop } from '#scene/FrameLoop.ts';
import { LabelsLayer } from '#scene/LabelsLayer.ts';
import type { Label } from '#scene/label.ts';
import { Pace } from '#scene/Pace.ts';
import { Picker, type PickRay } from '#scene/Picker.ts';
import {
  chosenQuality,
  type Quality,
  type QualityChoice,
  rememberQuality,
} from '#scene/quality.ts';
import { SkyLayer } from '#scene/SkyLayer.ts';

/** A thing that can be chosen in the scene; what it is only its maker knows. */
export interface Target {
  readonly kind: string;
  readonly id: string;
}

interface StageParts {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  /** Quality that the address asks for; null where this machine is tried. */
  readonly asked: Quality | null;
  /** Draws with at most so many device pixels a CSS pixel from now on. */
  readonly setPixelRatio: (most: number) => void;
  readonly invalidate: () => void;
  readonly onHover: (target: Target | null, at: readonly [number, number] | null) => void;
  readonly onChoose: (target: Target | null) => void;
}

/** Everything that layers and skins share of one canvas: camera, picking, labels, frames. Knows no business. */
export class Stage {
  readonly camera: PerspectiveCamera;
  readonly rig: CameraRig;
  readonly labels: LabelsLayer<Target>;
  readonly picker: Picker<Target>;
  readonly loop: FrameLoop;
  readonly canvas: HTMLCanvasElement;
  readonly #pace: Pace;
  readonly #sky = new SkyLayer();
  readonly #scene: Scene;
  readonly #renderer: WebGLRenderer;
  readonly #warmed = new Scene();
  readonly #before: ((renderer: WebGLRenderer) => void)[] = [];
  readonly #casters = new Set<Object3D>();
  readonly #loads = new Map<string, 'empty' | 'some' | 'all'>();
  readonly #onRest = new Set<(pose: Pose) => void>();
  readonly #onRestored = new Set<() => void>();
  #groundHeight: ((x: number, z: number) => number) | null = null;

  constructor(parts: StageParts) {
    const { renderer, scene, camera, invalidate } = parts;
    this.#pace = new Pace(parts.asked, chosenQuality(), coarsePointer());
    this.canvas = renderer.domElement;
    this.camera = camera;
    this.#scene = scene;
    this.#renderer = renderer;
    this.warm(this.#sky.materials.moving);
    this.labels = new LabelsLayer(renderer.getPixelRatio());
    this.rig = new CameraRig(camera, this.canvas, invalidate);
    this.#before.push(() => this.#sky.aim(camera));
    scene.add(this.#sky.object);
    this.loop = new FrameLoop({
      renderer,
      scene,
      camera,
      rig: this.rig,
      pace: this.#pace,
      overlay: this.labels,
      casters: () => [...this.#casters],
      before: this.#before,
      progress: () => this.#progress(),
      ground: () => this.#loads.get('ground') ?? 'empty',
      rested: () => this.#rested(),
      repaced: () => parts.setPixelRatio(this.#pace.quality.maxPixelRatio),
      invalidate,
    });
    this.picker = new Picker<Target>(this.canvas, camera, {
      hover: parts.onHover,
      choose: parts.onChoose,
      goThere: (ray) => this.goThere(ray),
    });
    this.picker.tests.push(({ pixel }) => {
      const label = this.labels.at(...pixel);
      return label?.target ? { target: label.target, distance: 0 } : null;
    });
  }

  /** Has the programs of these materials built in the background, before anything is drawn with them. */
  warm(...materials: readonly Material[]): void {
    const empty = new BufferGeometry();
    for (const material of materials) this.#warmed.add(new Mesh(empty, material));
    this.#renderer.compile(this.#warmed, this.camera);
  }

  /** Leaves everything of this name out of the picture. */
  leaveOut(name: string): void {
    for (const object of this.#scene.getObjectsByProperty('name', name)) object.removeFromParent();
    this.loop.change();
  }

  /** Draws an object from the next frame on, until it is removed from its parent. */
  add(object: Object3D): void {
    this.#scene.add(object);
    this.loop.change();
  }

  /** Objects drawn into the shadow maps of the still picture. */
  castShadow(object: Object3D): () => void {
    this.#casters.add(object);
    return () => this.#casters.delete(object);
  }

  /** Work to do before each frame; returns its removal. */
  beforeFrame(work: (renderer: WebGLRenderer) => void): () => void {
    this.#before.push(work);
    return () => this.#before.splice(this.#before.indexOf(work), 1);
  }

  /** Calls back with the pose whenever the camera has come to rest. */
  whenAtRest(callback: (pose: Pose) => void): () => void {
    this.#onRest.add(callback);
    return () => this.#onRest.delete(callback);
  }

  /** Calls back when the graphics device, having lost its memory, is back: what was painted into textures is gone. */
  whenRestored(callback: () => void): () => void {
    this.#onRestored.add(callback);
    return () => this.#onRestored.delete(callback);
  }

  /** The graphics device is back: draws the same picture again. */
  restore(): void {
    for (const callback of this.#onRestored) callback();
    this.loop.change();
  }

  /** A part of the place says how much of it is there; the milestones follow from all parts together. */
  loaded(part: string, state: 'empty' | 'some' | 'all'): void {
    this.#loads.set(part, state);
    this.loop.change();
  }

  /** Ground to stand on: bounds the camera and hides labels behind hills. Metres above sea level by scene x, z. */
  setGround(groundHeight: (x: number, z: number) => number): void {
    this.#groundHeight = groundHeight;
    this.rig.setGround(groundHeight);
    this.loop.change();
  }

  /** What the picture may cost on this machine now. */
  get quality(): Quality {
    return this.#pace.quality;
  }

  /** What a picture may cost here has been measured or was asked for. */
  get tried(): boolean {
    return this.#pace.tried;
  }

  /** Draws in a tier that a person chose from here on, or tries the machine anew; remembered for the next visit. */
  setQuality(choice: QualityChoice): void {
    rememberQuality(choice);
    this.#pace.choose(choice);
    this.loop.repace();
  }

  /** Lights the place as under a sun that stands here, degrees; azimuth clockwise from north. */
  light(sun: { readonly azimuth: number; readonly elevation: number }): void {
    const light = daylightAt(sun);
    applyDaylight(light);
    this.labels.setDark(light.lamps > 0.3);
    this.loop.change();
  }

  /** A front that lights lamps and colours as it passes: from a point along a unit direction, so many metres; Infinity = passed. */
  wave(from: readonly [number, number], along: readonly [number, number], front: number): void {
    atmosphere.uWave.value.set(...from, ...along);
    atmosphere.uWaveFront.value = Math.min(front, 1e9);
    this.loop.change();
  }

  /** All that the view wants is drawn, and this machine has been tried. */
  get ready(): boolean {
    return this.#progress() === 'all' && !this.#pace.wantsProbe;
  }

  /** How much of what is not lit loses its colour, 0 … 1. */
  dim(amount: number): void {
    atmosphere.uDim.value = amount;
    this.loop.change();
  }

  /** Distance along a ray to the ground, metres; Infinity where it never meets it. */
  groundDistance({ origin, direction }: PickRay, limit = 40_000): number {
    const ground = this.#groundHeight;
    if (!ground) return direction[1] < 0 ? -origin[1] / direction[1] : Infinity;
    let before = 0;
    for (let t = 0; t < limit; ) {
      const [x, y, z] = [0, 1, 2].map(
        (k) => (origin[k] as number) + (direction[k] as number) * t,
      ) as [number, number, number];
      const over = y - ground(x, z);
      if (over < 0) return refine(ground, origin, direction, before, t);
      before = t;
      t += Math.max(4, over * 0.45);
    }
    return Infinity;
  }

  /** True where a hill stands between the camera and a point. */
  behindHill({ at: [x, y, z] }: Label<Target>): boolean {
    const { x: ex, y: ey, z: ez } = this.camera.position;
    const length = Math.hypot(x - ex, y - ey, z - ez);
    const direction = [(x - ex) / length, (y + 6 - ey) / length, (z - ez) / length] as const;
    return (
      this.groundDistance({ origin: [ex, ey, ez], direction, pixel: [0, 0] }, length) < length - 60
    );
  }

  goThere(ray: PickRay): void {
    const t = this.groundDistance(ray);
    if (t === Infinity) return;
    this.rig.go(
      {
        x: ray.origin[0] + ray.direction[0] * t,
        z: ray.origin[2] + ray.direction[2] * t,
        distance: Math.max(250, this.rig.pose().distance * 0.45),
      },
      this.easing,
    );
  }

  /** Flights ease unless this person asked for less motion. */
  get easing(): boolean {
    return !matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  dispose(): void {
    this.picker.dispose();
    this.loop.dispose();
    this.labels.dispose();
    this.rig.dispose();
    this.#scene.remove(this.#sky.object);
    this.#sky.dispose();
  }

  #progress(): 'empty' | 'some' | 'all' {
    const states = [...this.#loads.values()];
    if (this.#loads.get('buildings') !== 'all' && this.#loads.get('buildings') !== 'some')
      return 'empty';
    return states.every((state) => state === 'all') ? 'all' : 'some';
  }

  #rested(): void {
    const pose = this.rig.pose();
    for (const callback of this.#onRest) callback(pose);
  }
}

const coarsePointer = (): boolean => matchMedia('(pointer: coarse)').matches;

function refine(
  ground: (x: number, z: number) => number,
  origin: readonly [number, number, number],
  direction: readonly [number, number, number],
  near: number,
  far: number,
): number {
  let [low, high] = [near, far];
  for (let i = 0; i < 14; i++) {
    const t = (low + high) / 2;
    const over =
      origin[1] +
      direction[1] * t -
      ground(origin[0] + direction[0] * t, origin[2] + direction[2] * t);
    if (over < 0) high = t;
    else low = t;
  }
  return high;
}
