import { createStore } from 'zustand/vanilla';
import type { TimelineEntry } from '#capabilities/timeline/timeline.ts';
import { type Loadable, loading } from '#view/loadable.ts';
import { readJson } from '#view/readJson.ts';

/** The timeline, read once. */
export const timelineStore = createStore<{ readonly list: Loadable<readonly TimelineEntry[]> }>(
  () => ({ list: loading }),
);

/** Reads it, again after a failure. */
export async function loadTimeline(): Promise<void> {
  if (timelineStore.getState().list.state === 'ready') return;
  const answer = await readJson<{ items: readonly TimelineEntry[] }>('/api/timeline');
  timelineStore.setState({
    list: answer.ok
      ? { state: 'ready', value: answer.value.items }
      : { state: 'failed', problem: answer.error },
  });
}

/** Shows that it is being read, and reads it. */
export async function retryTimeline(): Promise<void> {
  timelineStore.setState({ list: loading });
  await loadTimeline();
}
