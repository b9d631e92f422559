/** Milestones that benchmarks and browser tests read, set when the GPU has finished the frame. */
export type Milestone = 'scene:first-frame' | 'scene:complete' | 'scene:settled' | 'scene:none';

/** Resolves when the GPU has finished everything asked of it so far; at once where the context is lost. */
export function gpuDone(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return Promise.resolve();
  gl.flush();
  return new Promise((resolve) => {
    const poll = (): void => {
      const state = gl.isContextLost() ? gl.ALREADY_SIGNALED : gl.clientWaitSync(fence, 0, 0);
      if (state === gl.TIMEOUT_EXPIRED) {
        setTimeout(poll, 2);
        return;
      }
      gl.deleteSync(fence);
      resolve();
    };
    setTimeout(poll, 0);
  });
}

const once = new Set<Milestone>();

/** Sets a milestone; only `scene:settled` is set again after every change. */
export function reach(milestone: Milestone): void {
  if (milestone !== 'scene:settled' && once.has(milestone)) return;
  once.add(milestone);
  if (milestone === 'scene:settled') performance.clearMarks(milestone);
  performance.mark(milestone);
}

/** Says how long a hit took and what it hit; the entry is cleared once observers have it. */
export function measurePick(start: number, detail: { kind: string; id: string }): void {
  performance.measure('scene:pick', { start, detail });
  setTimeout(() => performance.clearMeasures('scene:pick'), 0);
}
