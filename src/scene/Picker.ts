import { type PerspectiveCamera, Vector3 } from 'three';
import { measurePick } from '#scene/FrameMarks.ts';

/** A ray in scene metres; distances are in metres (unit direction). */
export interface PickRay {
  readonly origin: readonly [number, number, number];
  readonly direction: readonly [number, number, number];
  /** Pointer in CSS pixels of the canvas. */
  readonly pixel: readonly [number, number];
}

export interface Hit<T> {
  readonly target: T;
  readonly distance: number;
}

/** Answers what a ray meets before `limit` metres; nearer answers win. */
export type HitTest<T> = (ray: PickRay, limit: number) => Hit<T> | null;

/** Takes presses and movements instead of hovering and choosing, while it is at work. */
export interface PickTool {
  readonly press: (ray: PickRay) => void;
  readonly move: (ray: PickRay | null) => void;
  /** A double press. */
  readonly finish: () => void;
}

interface Wishes<T extends { kind: string; id: string }> {
  readonly hover: (target: T | null, at: readonly [number, number] | null) => void;
  readonly choose: (target: T | null) => void;
  readonly goThere: (ray: PickRay) => void;
}

/** A press that moved farther than this is a drag, CSS pixels. */
const dragPixels = 6;

/** Turns pointer events on the canvas into hovers and choices by asking hit tests, without a read from the GPU. */
export class Picker<T extends { kind: string; id: string }> {
  readonly tests: HitTest<T>[] = [];
  #tool: PickTool | null = null;
  readonly #canvas: HTMLCanvasElement;
  readonly #camera: PerspectiveCamera;
  readonly #wishes: Wishes<T>;
  readonly #abort = new AbortController();
  #pressed: { x: number; y: number; moved: boolean } | null = null;
  #pending: PointerEvent | null = null;

  constructor(canvas: HTMLCanvasElement, camera: PerspectiveCamera, wishes: Wishes<T>) {
    this.#canvas = canvas;
    this.#camera = camera;
    this.#wishes = wishes;
    const on = { signal: this.#abort.signal };
    canvas.addEventListener('pointermove', (event) => this.#move(event), on);
    canvas.addEventListener(
      'pointerleave',
      () => (this.#tool ? this.#tool.move(null) : wishes.hover(null, null)),
      on,
    );
    canvas.addEventListener(
      'pointerdown',
      (event) => {
        this.#pressed =
          event.isPrimary && event.button === 0
            ? { x: event.clientX, y: event.clientY, moved: false }
            : null;
      },
      on,
    );
    canvas.addEventListener('pointerup', (event) => this.#release(event), on);
    canvas.addEventListener(
      'pointercancel',
      () => {
        this.#pressed = null;
      },
      on,
    );
    canvas.addEventListener(
      'dblclick',
      (event) =>
        this.#tool ? this.#tool.finish() : wishes.goThere(this.rayAt(event.clientX, event.clientY)),
      on,
    );
  }

  /** Hands presses to a tool from here on; null gives them back to hovering and choosing. */
  setTool(tool: PickTool | null): void {
    this.#tool = tool;
    this.#canvas.style.cursor = tool ? 'crosshair' : '';
    if (tool) this.#wishes.hover(null, null);
  }

  /** The ray through a point of the window. */
  rayAt(clientX: number, clientY: number): PickRay {
    const box = this.#canvas.getBoundingClientRect();
    const [x, y] = [clientX - box.left, clientY - box.top];
    const { position } = this.#camera;
    const to = new Vector3((x / box.width) * 2 - 1, 1 - (y / box.height) * 2, 0.5)
      .unproject(this.#camera)
      .sub(position)
      .normalize();
    return {
      origin: [position.x, position.y, position.z],
      direction: [to.x, to.y, to.z],
      pixel: [x, y],
    };
  }

  /** The nearest thing under a point of the window. */
  at(clientX: number, clientY: number): T | null {
    const start = performance.now();
    const ray = this.rayAt(clientX, clientY);
    let best: Hit<T> | null = null;
    for (const test of this.tests) {
      const hit = test(ray, best?.distance ?? Infinity);
      if (hit && hit.distance < (best?.distance ?? Infinity)) best = hit;
    }
    if (best) measurePick(start, { kind: best.target.kind, id: best.target.id });
    return best?.target ?? null;
  }

  dispose(): void {
    this.#abort.abort();
  }

  #move(event: PointerEvent): void {
    const pressed = this.#pressed;
    if (pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > dragPixels) {
      pressed.moved = true;
    }
    if (event.pointerType === 'touch' || event.buttons !== 0) {
      if (pressed?.moved) this.#wishes.hover(null, null);
      return;
    }
    if (!this.#pending) {
      requestAnimationFrame(() => {
        const last = this.#pending;
        this.#pending = null;
        if (!last || this.#abort.signal.aborted) return;
        if (this.#tool) this.#tool.move(this.rayAt(last.clientX, last.clientY));
        else {
          const target = this.at(last.clientX, last.clientY);
          this.#canvas.style.cursor = target ? 'pointer' : '';
          this.#wishes.hover(target, target ? [last.clientX, last.clientY] : null);
        }
      });
    }
    this.#pending = event;
  }

  #release(event: PointerEvent): void {
    const pressed = this.#pressed;
    this.#pressed = null;
    if (!pressed || pressed.moved || !event.isPrimary) return;
    if (this.#tool) this.#tool.press(this.rayAt(event.clientX, event.clientY));
    else this.#wishes.choose(this.at(event.clientX, event.clientY));
  }
}
