import type { Object3D, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { CameraRig } from '#scene/CameraRig.ts';
import { gpuDone, reach } from '#scene/FrameMarks.ts';
import type { LentOverlay, StillRequest } from '#scene/LargeStill.ts';
import { MovingPicture } from '#scene/MovingPicture.ts';
import type { Pace } from '#scene/Pace.ts';
import { StillPicture } from '#scene/StillPicture.ts';

/** What is drawn after the picture, on top and without depth. */
export interface Overlay {
  readonly scene: Scene;
  /** Lays out anew for the camera; true while it still moves (fades). */
  update(camera: PerspectiveCamera, width: number, height: number, moving: boolean): boolean;
  /** Hands itself over to a picture of another size. */
  lend(camera: PerspectiveCamera, picture: StillRequest): LentOverlay;
}

interface Parts {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  readonly rig: CameraRig;
  readonly pace: Pace;
  readonly overlay: Overlay;
  /** Top-level objects that cast shadow. */
  readonly casters: () => readonly Object3D[];
  /** Work before each drawn frame: sky, levels of detail. */
  readonly before: ((renderer: WebGLRenderer) => void)[];
  /** What of the place is drawn by now: nothing, the first buildings, or all that the view wants. */
  readonly progress: () => 'empty' | 'some' | 'all';
  /** What must be there before a picture is worth drawing: nothing of it, some, or all. */
  readonly ground: () => 'empty' | 'some' | 'all';
  /** The camera has stopped moving. */
  readonly rested: () => void;
  /** Another quality is drawn from now on. */
  readonly repaced: () => void;
  readonly invalidate: () => void;
}

/** Rest before the still picture begins, ms. */
const restMs = 140;
/** The first picture waits so long for buildings to stand on their ground, and then so long for the rest of the view, ms. */
const firstWait = { any: 1500, all: 400 } as const;
/** While parts of the place arrive, a frame is drawn at most each so many times its cost. */
const arrivingPace = 3;

/** The order of a frame: move, prepare, draw the moving picture or one step of the still one, overlay, marks. */
export class FrameLoop {
  readonly #parts: Parts;
  readonly #moving = new MovingPicture();
  #still: StillPicture | null = null;
  #step = -1;
  #dirty = true;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #busy = false;
  #lent = false;
  #wasMoving = false;
  #drawing = 0;
  readonly #drawn = { at: 0, cost: 0 };
  readonly #begun = performance.now();
  #stoodAt: number | null = null;
  #later: ReturnType<typeof setTimeout> | null = null;
  frames = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.renderer.autoClear = false;
  }

  /** Something visible changed: draw again. */
  change(): void {
    this.#dirty = true;
    this.#parts.invalidate();
  }

  /** Draws the finished picture of what is seen at another size, into a canvas of its own; the screen waits meanwhile. Rejects where aborted or while another is drawn. */
  async large(request: StillRequest): Promise<HTMLCanvasElement> {
    if (this.#lent) throw new Error('a large picture is being drawn');
    this.#lent = true;
    try {
      const { drawLargeStill, longestSide } = await import('#scene/LargeStill.ts');
      const { renderer, camera, overlay, pace } = this.#parts;
      const { shadowSize, tileBytes } = pace.quality;
      return await drawLargeStill(
        {
          ...this.#parts,
          shadowSize: Math.max(shadowSize, 2048),
          side: longestSide(renderer, tileBytes * 2),
          lendOverlay: () => overlay.lend(camera, request),
        },
        request,
      );
    } finally {
      this.#lent = false;
      this.#step = -1;
      this.change();
    }
  }

  /** Called once a frame that was asked for. */
  frame(seconds: number): void {
    if (this.#lent) return;
    const { renderer, scene, camera, rig, overlay } = this.#parts;
    const moving = rig.update(seconds);
    if (moving) this.#parts.invalidate();
    if (this.#wasMoving && !moving) {
      this.#dirty = true;
      this.#parts.rested();
    }
    this.#wasMoving = moving;
    if (!moving && !this.#dirty && this.#step >= 0) {
      this.#stillStep();
      return;
    }
    if (!moving && !this.#dirty) return;
    for (const prepare of this.#parts.before) prepare(renderer);
    if (this.#holdsBack(moving)) {
      this.#dirty = true;
      return;
    }
    this.#dirty = false;
    this.#step = -1;
    const began = performance.now();
    this.#moving.draw(renderer, scene, camera, this.#parts.pace.movingScale);
    this.#overlay(overlay, moving);
    this.frames++;
    this.#afterMoving(moving, began);
  }

  /** The quality was changed: what it needed is made anew. */
  repace(): void {
    this.#still?.dispose();
    this.#still = null;
    this.#parts.repaced();
    this.change();
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#later) clearTimeout(this.#later);
    this.#still?.dispose();
    this.#moving.dispose();
  }

  /**
   * True where a frame is better drawn later, which is seen to: of sky alone, before the device has finished the last
   * one, or so soon that what else arrives would wait behind it. Of a camera in motion only the first is held back.
   */
  #holdsBack(moving: boolean): boolean {
    const first = this.frames === 0 && this.#parts.progress() !== 'all';
    if (moving && !first) return false;
    if (this.#drawing > 0) return true;
    const left = (first ? this.#firstAt() : this.#nextAt()) - performance.now();
    if (left <= 0) return false;
    this.#later ??= setTimeout(() => {
      this.#later = null;
      this.change();
    }, left);
    return true;
  }

  /** When the first picture is drawn at the latest. */
  #firstAt(): number {
    if (this.#parts.progress() === 'empty' || this.#parts.ground() !== 'all')
      return this.#begun + firstWait.any;
    this.#stoodAt ??= performance.now();
    return this.#stoodAt + firstWait.all;
  }

  /** When the next one is drawn at the earliest. */
  #nextAt(): number {
    const arriving = this.frames > 0 && this.#parts.progress() !== 'all';
    return this.#drawn.at + (arriving ? arrivingPace * this.#drawn.cost : 0);
  }

  #overlay(overlay: Overlay, moving: boolean): void {
    const { renderer, camera } = this.#parts;
    const fading = overlay.update(
      camera,
      renderer.domElement.clientWidth,
      renderer.domElement.clientHeight,
      moving,
    );
    renderer.clearDepth();
    renderer.render(overlay.scene, camera);
    if (fading) this.change();
  }

  #afterMoving(moving: boolean, began: number): void {
    const { renderer, pace } = this.#parts;
    const progress = this.#parts.progress();
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const drawn = this.frames;
    this.#drawing++;
    this.#drawn.at = began;
    void gpuDone(renderer.getContext() as WebGL2RenderingContext).then(() => {
      this.#drawing--;
      this.#drawn.cost = performance.now() - began;
      if (this.#dirty) this.#parts.invalidate();
      if (progress !== 'empty') reach('scene:first-frame');
      if (progress === 'all') reach('scene:complete');
      if (moving && pace.moved(performance.now() - began)) this.repace();
      if (moving || this.#dirty || drawn !== this.frames || progress !== 'all') return;
      if (pace.wantsProbe) void this.#probe();
      else this.#timer = setTimeout(() => this.#rest(), restMs);
    });
  }

  /** Times whole moving frames at rest (the first had to prepare everything) and fits the quality to this machine. */
  async #probe(): Promise<void> {
    const { renderer, scene, camera, overlay, pace } = this.#parts;
    let best = Infinity;
    for (let round = 0; round < 2; round++) {
      const began = performance.now();
      this.#moving.draw(renderer, scene, camera, 1);
      this.#overlay(overlay, false);
      await gpuDone(renderer.getContext() as WebGL2RenderingContext);
      best = Math.min(best, performance.now() - began);
    }
    pace.probed(best);
    this.repace();
  }

  #rest(): void {
    if (this.#dirty || this.#lent) return;
    const { renderer, scene, camera, overlay, pace } = this.#parts;
    if (pace.quality.stills === 0) {
      if (pace.movingScale < 1) {
        this.#moving.draw(renderer, scene, camera, 1);
        this.#overlay(overlay, false);
      }
      reach('scene:settled');
      return;
    }
    this.#still ??= new StillPicture(pace.quality.shadowSize);
    this.#step = 0;
    this.#parts.invalidate();
  }

  #stillStep(): void {
    const { renderer, scene, camera, overlay } = this.#parts;
    const { stills } = this.#parts.pace.quality;
    if (!this.#still || this.#busy) return;
    this.#still.step(renderer, scene, camera, this.#parts.casters(), this.#step, stills);
    overlay.update(
      camera,
      renderer.domElement.clientWidth,
      renderer.domElement.clientHeight,
      false,
    );
    renderer.render(overlay.scene, camera);
    const step = ++this.#step;
    this.frames++;
    this.#busy = true;
    void gpuDone(renderer.getContext() as WebGL2RenderingContext).then(() => {
      this.#busy = false;
      if (this.#dirty || this.#step !== step) {
        this.#parts.invalidate();
        return;
      }
      if (step >= stills) {
        this.#step = -1;
        reach('scene:settled');
      } else this.#parts.invalidate();
    });
  }
}
