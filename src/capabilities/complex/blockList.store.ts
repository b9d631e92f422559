import { createStore } from 'zustand/vanilla';
import type { BlockSummary } from '#capabilities/complex/block.ts';
import { type Loadable, loading } from '#view/loadable.ts';
import { readJson } from '#view/readJson.ts';

/** The blocks of the complex, read once. */
export const blockList = createStore<{ readonly list: Loadable<readonly BlockSummary[]> }>(() => ({
  list: loading,
}));

/** Reads them, again after a failure. */
export async function loadBlocks(): Promise<void> {
  if (blockList.getState().list.state === 'ready') return;
  const answer = await readJson<{ items: readonly BlockSummary[] }>('/api/blocks?limit=500');
  blockList.setState({
    list: answer.ok
      ? { state: 'ready', value: answer.value.items }
      : { state: 'failed', problem: answer.error },
  });
}
