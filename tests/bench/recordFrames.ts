/** What `recordFrames` keeps on a page. */
export interface BenchRecord {
  /** While true, each drawn frame is waited for and timed. */
  timing: boolean;
  /** Drawn frames since the page began. */
  drawn: number;
  /** Of each timed frame: when it began and what it cost until the GPU had finished, ms. */
  frames: { at: number; cost: number; draws: number; triangles: number }[];
  longTasks: { start: number; duration: number }[];
  /** Duration of each pick, ms. */
  picks: number[];
}

declare global {
  interface Window {
    bench: BenchRecord;
  }
}

/**
 * Runs in a page before its own code: counts frames, times them when asked, and keeps long tasks and picks.
 * Self-contained, since it is sent to the browser as text.
 */
export function recordFrames(): void {
  const record: BenchRecord = { timing: false, drawn: 0, frames: [], longTasks: [], picks: [] };
  window.bench = record;
  let drewOn: WebGL2RenderingContext | null = null;
  let [draws, triangles] = [0, 0];
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
    gl[name] = function (this: WebGL2RenderingContext, ...args: unknown[]) {
      drewOn = this;
      draws += 1;
      const count = args[name.startsWith('drawElements') ? 1 : 2] as number;
      const copies = name.endsWith('Instanced') ? (args.at(-1) as number) : 1;
      if (args[0] === this.TRIANGLES) triangles += (count / 3) * copies;
      return original.apply(this, args);
    };
  }
  /** Reading a pixel of the page's own picture returns once everything before it is drawn. */
  const finish = (context: WebGL2RenderingContext): void => {
    const bound = context.getParameter(context.READ_FRAMEBUFFER_BINDING);
    context.bindFramebuffer(context.READ_FRAMEBUFFER, null);
    context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
    context.bindFramebuffer(context.READ_FRAMEBUFFER, bound);
  };
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((time) => {
      drewOn = null;
      [draws, triangles] = [0, 0];
      const began = performance.now();
      callback(time);
      if (drewOn === null) return;
      const last = record.frames.at(-1);
      const isSameFrame = record.timing && last?.at === time;
      if (!isSameFrame) record.drawn += 1;
      if (!record.timing) return;
      finish(drewOn);
      const cost = performance.now() - began;
      if (isSameFrame) {
        last.cost += cost;
        last.draws += draws;
        last.triangles += triangles;
      } else record.frames.push({ at: time, cost, draws, triangles });
    });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      record.longTasks.push({ start: startTime, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntriesByName('scene:pick')) record.picks.push(duration);
  }).observe({ type: 'measure' });
}
