/** What takes memory. */
interface Held {
  readonly bytes: number;
}

/** What is kept in memory under a limit: what was used longest ago goes first, what is in use never. */
export class HeldTiles<T extends Held> {
  /** Longest unused first: a map keeps the order of its entries. */
  readonly #held = new Map<string, T>();
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  get(url: string): T | undefined {
    return this.#held.get(url);
  }

  values(): IterableIterator<T> {
    return this.#held.values();
  }

  set(url: string, tile: T): void {
    this.drop(url);
    this.#held.set(url, tile);
    this.#bytes += tile.bytes;
  }

  /** A tile, which counts as used now; undefined where it is not there. */
  use(url: string): T | undefined {
    const tile = this.#held.get(url);
    if (!tile) return undefined;
    this.#held.delete(url);
    this.#held.set(url, tile);
    return tile;
  }

  drop(url: string): void {
    this.#bytes -= this.#held.get(url)?.bytes ?? 0;
    this.#held.delete(url);
  }

  /** Lets go of what is not in use until the rest fits; answers the addresses. */
  spill(limit: number, inUse: ReadonlySet<string>): string[] {
    const gone: string[] = [];
    for (const [url] of this.#held) {
      if (this.#bytes <= limit) break;
      if (inUse.has(url)) continue;
      this.drop(url);
      gone.push(url);
    }
    return gone;
  }
}
