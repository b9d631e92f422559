/** What `watchDrawing` leaves on a page. */
export interface DrawingRecord {
  /** Frames in which anything was drawn. */
  frames: number;
  /** `performance.now()` of the last draw call. */
  lastDraw: number;
  /** Chosen things under the pointer, as `scene:pick` told them. */
  picks: { kind: string; id: string; ms: number }[];
}

declare global {
  interface Window {
    drawing: DrawingRecord;
  }
}

/**
 * Runs in the page before its own code: counts drawn frames and keeps picks, or takes WebGL away. Self-contained,
 * since it is sent to the browser as text.
 */
export function watchDrawing(webgl: boolean): void {
  const record: DrawingRecord = { frames: 0, lastDraw: 0, picks: [] };
  window.drawing = record;
  if (!webgl) {
    const original = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
    HTMLCanvasElement.prototype.getContext = function (
      this: unknown,
      kind: string,
      ...rest: unknown[]
    ) {
      return /webgl/.test(kind) ? null : original.call(this, kind, ...rest);
    } as typeof HTMLCanvasElement.prototype.getContext;
    return;
  }
  let counted = false;
  const drew = (): void => {
    record.lastDraw = performance.now();
    if (counted) return;
    counted = true;
    record.frames += 1;
    requestAnimationFrame(() => {
      counted = false;
    });
  };
  const gl = WebGL2RenderingContext.prototype as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  for (const name of [
    'drawElements',
    'drawArrays',
    'drawElementsInstanced',
    'drawArraysInstanced',
  ]) {
    const original = gl[name] as (...args: unknown[]) => unknown;
    gl[name] = function (this: unknown, ...args: unknown[]) {
      drew();
      return original.apply(this, args);
    };
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('scene:pick')) {
      const { kind, id } = (entry as PerformanceMeasure).detail as { kind: string; id: string };
      record.picks.push({ kind, id, ms: entry.duration });
    }
  }).observe({ type: 'measure' });
}
