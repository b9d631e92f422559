import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Loadable, loading } from '#view/loadable.ts';
import { readJson } from '#view/readJson.ts';

/** Things of one kind that this browser has asked for, by id. */
export interface DetailStore<T> {
  readonly store: StoreApi<ReadonlyMap<string, Loadable<T>>>;
  /** Reads it unless it was read within the last half minute; shows the old while it asks again. */
  load(id: string): Promise<void>;
  /** Reads it now, showing that it is being read. */
  retry(id: string): Promise<void>;
}

const freshMs = 30_000;

/** A cache of `GET folder/:id`. */
export function createDetailStore<T>(folder: string): DetailStore<T> {
  const store = createStore<ReadonlyMap<string, Loadable<T>>>(() => new Map());
  const readAt = new Map<string, number>();
  const keep = (id: string, entry: Loadable<T>) =>
    store.setState(new Map(store.getState()).set(id, entry), true);

  async function read(id: string): Promise<void> {
    readAt.set(id, Date.now());
    const answer = await readJson<T>(`${folder}/${encodeURIComponent(id)}`);
    if (answer.ok) {
      keep(id, { state: 'ready', value: answer.value });
      return;
    }
    readAt.delete(id);
    const known = store.getState().get(id)?.state === 'ready';
    if (!known || answer.error.code === 'missing')
      keep(id, { state: 'failed', problem: answer.error });
  }

  return {
    store,
    async load(id) {
      const known = store.getState().get(id);
      if (known && Date.now() - (readAt.get(id) ?? 0) < freshMs) return;
      if (known?.state !== 'ready') keep(id, loading);
      await read(id);
    },
    async retry(id) {
      keep(id, loading);
      await read(id);
    },
  };
}
