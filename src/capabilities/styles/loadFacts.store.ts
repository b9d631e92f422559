import { decodeFacts } from '#capabilities/styles/factsFile.ts';
import { type FactsRead, styleStore } from '#capabilities/styles/style.store.ts';

/** Fetches the facts of this file unless they are there or on their way; a newer wish supersedes it. */
export async function loadFacts(url: string): Promise<void> {
  const before = styleStore.getState().facts;
  if (before?.url === url && before.state !== 'failed') return;
  styleStore.setState({ facts: { state: 'loading', url } });
  const read = await fetchFacts(url);
  if (styleStore.getState().facts?.url === url) styleStore.setState({ facts: { ...read, url } });
}

async function fetchFacts(url: string): Promise<FactsRead> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) return { state: 'failed' };
    return { state: 'ready', value: decodeFacts(new Uint8Array(await answer.arrayBuffer())) };
  } catch {
    return { state: 'failed' };
  }
}
