/** How files are had, and how time passes. */
interface Means<T> {
  readonly load: (url: string, signal: AbortSignal) => Promise<T>;
  readonly wait: (ms: number, then: () => void) => void;
  readonly arrived: (url: string, value: T) => void;
  readonly failed: (url: string) => void;
}

/** Files under way at the same time. */
const most = 6;
/** Longest wait before a failed file is asked for again, ms. */
const longestWait = 30_000;

/**
 * Loads what is wanted now, in the order it is wanted, a few at a time; gives up what is under way and no longer wanted;
 * asks again for what failed, later each time.
 */
export class TileQueue<T> {
  readonly #means: Means<T>;
  readonly #flying = new Map<string, AbortController>();
  readonly #failures = new Map<string, number>();
  readonly #resting = new Set<string>();
  #wanted: readonly string[] = [];
  #closed = false;

  constructor(means: Means<T>) {
    this.#means = means;
  }

  /** Brings the queue to a list of addresses, the most urgent first. */
  want(urls: readonly string[]): void {
    this.#wanted = urls;
    const still = new Set(urls);
    for (const [url, abort] of this.#flying) {
      if (still.has(url)) continue;
      this.#flying.delete(url);
      abort.abort();
    }
    for (const url of this.#failures.keys()) if (!still.has(url)) this.#failures.delete(url);
    this.#fill();
  }

  close(): void {
    this.#closed = true;
    for (const abort of this.#flying.values()) abort.abort();
    this.#flying.clear();
  }

  #fill(): void {
    for (const url of this.#wanted) {
      if (this.#closed || this.#flying.size >= most) return;
      if (!this.#flying.has(url) && !this.#resting.has(url)) void this.#fly(url);
    }
  }

  async #fly(url: string): Promise<void> {
    const abort = new AbortController();
    this.#flying.set(url, abort);
    const done = (): boolean => {
      if (this.#flying.get(url) !== abort) return false;
      this.#flying.delete(url);
      return true;
    };
    try {
      const value = await this.#means.load(url, abort.signal);
      if (!done()) return;
      this.#wanted = this.#wanted.filter((other) => other !== url);
      this.#failures.delete(url);
      this.#means.arrived(url, value);
    } catch {
      if (!done()) return;
      const failures = this.#failures.get(url) ?? 0;
      this.#failures.set(url, failures + 1);
      this.#resting.add(url);
      this.#means.wait(Math.min(longestWait, 1000 * 2 ** failures), () => {
        this.#resting.delete(url);
        this.#fill();
      });
      this.#means.failed(url);
    }
    this.#fill();
  }
}
