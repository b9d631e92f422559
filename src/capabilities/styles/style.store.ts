import { createStore } from 'zustand/vanilla';
import type { Facts } from '#capabilities/styles/facts.ts';
import { decodeFacts } from '#capabilities/styles/factsFile.ts';
import type { StyleId } from '#capabilities/styles/styleScale.ts';

type Read =
  | { readonly state: 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly value: Facts };

/** Colours of all features in one style, by the feature numbers of one facts file. */
export interface Painted {
  readonly style: StyleId;
  readonly url: string;
  readonly colours: Uint32Array;
}

interface Styles {
  /** Facts of the file last asked for; null until a style wants them. */
  readonly facts: (Read & { readonly url: string }) | null;
  /** What the scene wears; null is what the tiles brought, the sectors. */
  readonly painted: Painted | null;
  /** Features of the class that stands out alone. */
  readonly only: readonly number[] | null;
}

export const styleStore = createStore<Styles>(() => ({ facts: null, painted: null, only: null }));

/** Fetches the facts of this file unless they are there or on their way; a newer wish supersedes it. */
export async function loadFacts(url: string): Promise<void> {
  const before = styleStore.getState().facts;
  if (before?.url === url && before.state !== 'failed') return;
  styleStore.setState({ facts: { state: 'loading', url } });
  const read = await fetchFacts(url);
  if (styleStore.getState().facts?.url === url) styleStore.setState({ facts: { ...read, url } });
}

async function fetchFacts(url: string): Promise<Read> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) return { state: 'failed' };
    return { state: 'ready', value: decodeFacts(new Uint8Array(await answer.arrayBuffer())) };
  } catch {
    return { state: 'failed' };
  }
}
