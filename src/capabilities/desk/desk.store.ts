import { createStore } from 'zustand/vanilla';
import type { DeskCounts } from '#capabilities/desk/desk.ts';
import { readJson } from '#view/readJson.ts';

/** How much waits at the desk; null until the server has said so. */
export const deskStore = createStore<{ readonly counts: DeskCounts | null }>(() => ({
  counts: null,
}));

/** Asks how much waits; what was known stays where there is no answer. */
export async function loadDeskCounts(): Promise<void> {
  const answer = await readJson<DeskCounts>('/api/operator/waiting');
  if (answer.ok) deskStore.setState({ counts: answer.value });
}
