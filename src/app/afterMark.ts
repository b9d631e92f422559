/** Resolves when the page has reached a milestone, or after so many milliseconds without it. */
export function afterMark(mark: string, longestWaitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((entries) => {
      if (entries.getEntriesByName(mark).length > 0) done();
    });
    const timer = setTimeout(() => done(), longestWaitMs);
    const done = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    observer.observe({ type: 'mark', buffered: true });
  });
}
