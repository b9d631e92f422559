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
  /** True while nothing of the place is there to be drawn. */
  readonly bare: () => boolean;
  /** The camera has stopped moving. */
  readonly rested: () => void;
  /** Another quality is drawn from now on. */
  readonly repaced: () => void;
  readonly invalidate: () => void;
}

/** Rest before the still picture begins, ms. */
const restMs = 140;
/** A picture of sky alone is drawn only when nothing of the place has come for so long, ms. */
const bareMs = 1500;
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
  #drawn = { at: performance.now(), cost: 0 };
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
    const bare = this.#parts.bare();
    if (moving && !bare) return false;
    if (this.#drawing > 0) return true;
    const wait = bare ? bareMs : this.#arriving() ? arrivingPace * this.#drawn.cost : 0;
    const left = this.#drawn.at + wait - performance.now();
    if (left <= 0) return false;
    this.#later ??= setTimeout(() => {
      this.#later = null;
      this.change();
    }, left);
    return true;
  }

  #arriving(): boolean {
    return this.frames > 0 && this.#parts.progress() !== 'all';
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
