const longestWaitMs = 1200;

/** Resolves when the scene has drawn its first buildings, or a little after its code has come, or at once without a scene. */
export async function afterFirstFrame(scene: Promise<unknown> | null): Promise<void> {
  const arrived = await Promise.resolve(scene).catch(() => null);
  if (!arrived) return;
  await new Promise<void>((resolve) => {
    const observer = new PerformanceObserver((entries) => {
      if (entries.getEntriesByName('scene:first-frame').length > 0) done();
    });
    const timer = setTimeout(() => done(), longestWaitMs);
    const done = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    observer.observe({ type: 'mark', buffered: true });
  });
}
