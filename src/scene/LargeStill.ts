import {
  type Object3D,
  type PerspectiveCamera,
  type Scene,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { gpuDone } from '#scene/FrameMarks.ts';
import { StillPicture } from '#scene/StillPicture.ts';
import { type StillCell, stillCells } from '#scene/stillCells.ts';

/** A still picture that is wanted beside the one on the screen. */
export interface StillRequest {
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels a CSS pixel of names and lines. */
  readonly ratio: number;
  /** Whether names stand in it. */
  readonly labels: boolean;
  /** Frames that are accumulated. */
  readonly frames: number;
  readonly signal: AbortSignal;
  /** Hears how much of it is drawn, 0 … 1. */
  readonly progress: (share: number) => void;
}

/** What is drawn over the picture, lent to one of another size. */
export interface LentOverlay {
  readonly scene: Scene;
  /** Draws a cell of so many CSS pixels from here on. */
  setCell(width: number, height: number): void;
  giveBack(): void;
}

interface Parts {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  readonly casters: () => readonly Object3D[];
  readonly before: readonly ((renderer: WebGLRenderer) => void)[];
  readonly shadowSize: number;
  /** Longest side of what is drawn at once, pixels; the rest is put together from cells. */
  readonly side: number;
  readonly lendOverlay: (request: StillRequest) => LentOverlay;
}

/** Pixels around a cell that take part in its spread light, so that cells meet without a seam. */
const margin = 128;

/**
 * Draws the accumulated picture of the camera at any size into a canvas, cell by cell. Rejects with the signal's reason
 * when it is aborted. Nothing else may draw meanwhile; the camera is as before afterwards.
 */
export async function drawLargeStill(
  parts: Parts,
  request: StillRequest,
): Promise<HTMLCanvasElement> {
  const { renderer, camera, side } = parts;
  const { width, height, frames, signal } = request;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws nothing on a canvas');
  const { aspect } = camera;
  const still = new StillPicture(parts.shadowSize);
  const target = new WebGLRenderTarget(1, 1, { depthBuffer: false });
  const cells = stillCells(width, height, side - 2 * margin);
  camera.aspect = width / height;
  camera.clearViewOffset();
  camera.updateProjectionMatrix();
  const overlay = parts.lendOverlay(request);
  try {
    for (const [at, cell] of cells.entries()) {
      const drawn = cells.length === 1 ? cell : grown(cell, width, height);
      const part = { ...drawn, full: [width, height] as const, target };
      target.setSize(drawn.width, drawn.height);
      const aim = (): void =>
        camera.setViewOffset(width, height, drawn.x, drawn.y, drawn.width, drawn.height);
      aim();
      for (const prepare of parts.before) prepare(renderer);
      camera.clearViewOffset();
      for (let k = 0; k < frames; k++) {
        signal.throwIfAborted();
        still.step(renderer, parts.scene, camera, parts.casters(), k, frames, part);
        await gpuDone(renderer.getContext() as WebGL2RenderingContext);
        request.progress((at + (k + 1) / frames) / cells.length);
      }
      aim();
      overlay.setCell(drawn.width / request.ratio, drawn.height / request.ratio);
      renderer.setRenderTarget(target);
      renderer.render(overlay.scene, camera);
      renderer.setRenderTarget(null);
      camera.clearViewOffset();
      pen.putImageData(
        readPixels(renderer, target),
        drawn.x,
        drawn.y,
        cell.x - drawn.x,
        cell.y - drawn.y,
        cell.width,
        cell.height,
      );
    }
    return canvas;
  } finally {
    overlay.giveBack();
    camera.clearViewOffset();
    camera.aspect = aspect;
    camera.updateProjectionMatrix();
    still.dispose();
    target.dispose();
    renderer.setRenderTarget(null);
  }
}

/** The longest side that this device draws at once, pixels; `memory` is how much the picture may take, bytes. */
export function longestSide(renderer: WebGLRenderer, memory: number): number {
  const bytesAPixel = 8 + 8 + 4 + 4 + 1;
  const affordable = Math.floor(Math.sqrt(memory / bytesAPixel));
  const { maxTextureSize } = renderer.capabilities;
  return Math.max(4 * margin, Math.min(affordable, maxTextureSize));
}

function grown(
  { x, y, width, height }: StillCell,
  fullWidth: number,
  fullHeight: number,
): StillCell {
  const [left, top] = [Math.max(0, x - margin), Math.max(0, y - margin)];
  return {
    x: left,
    y: top,
    width: Math.min(fullWidth, x + width + margin) - left,
    height: Math.min(fullHeight, y + height + margin) - top,
  };
}

/** The target's pixels, first row first, opaque. */
function readPixels(renderer: WebGLRenderer, target: WebGLRenderTarget): ImageData {
  const { width, height } = target;
  const image = new ImageData(width, height);
  const pixels = new Uint8Array(width * height * 4);
  renderer.readRenderTargetPixels(target, 0, 0, width, height, pixels);
  const row = width * 4;
  for (let y = 0; y < height; y++) {
    image.data.set(pixels.subarray((height - 1 - y) * row, (height - y) * row), y * row);
  }
  for (let i = 3; i < image.data.length; i += 4) image.data[i] = 255;
  return image;
}
