import { createStore } from 'zustand/vanilla';
import type { BuildingSummary } from '#capabilities/buildings/building.ts';
import { readJson } from '#view/readJson.ts';

/** Buildings of a block that have been read so far, in the order of their gid. */
export interface BuildingsOfBlock {
  readonly items: readonly BuildingSummary[];
  /** Where to go on; null when all are here. */
  readonly next: string | null;
  readonly busy: boolean;
  readonly failed: boolean;
}

const pageSize = 100;

/** A reader of the buildings of one block, page by page. */
export function createBuildingsOfBlock(block: string) {
  const store = createStore<BuildingsOfBlock>(() => ({
    items: [],
    next: '',
    busy: false,
    failed: false,
  }));

  /** Reads the next page; does nothing while one is on its way or when there is none. */
  async function readOn(): Promise<void> {
    const { next, busy, items } = store.getState();
    if (busy || next === null) return;
    store.setState({ busy: true, failed: false });
    const query = new URLSearchParams({ block, limit: String(pageSize) });
    if (next) query.set('cursor', next);
    const answer = await readJson<{ items: BuildingSummary[]; next: string | null }>(
      `/api/buildings?${query}`,
    );
    store.setState(
      answer.ok
        ? { items: [...items, ...answer.value.items], next: answer.value.next, busy: false }
        : { busy: false, failed: true },
    );
  }
  return { store, readOn };
}
