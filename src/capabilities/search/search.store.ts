import { createStore } from 'zustand/vanilla';
import type { SearchAnswer } from '#capabilities/search/search.ts';
import { type ReadProblem, readJson } from '#view/readJson.ts';
import { viewStore } from '#view/view.store.ts';

/** What the search has found so far; `words` are those that the answer belongs to. */
export interface Search {
  readonly words: string;
  readonly answer: SearchAnswer | null;
  readonly problem: ReadProblem | null;
  readonly busy: boolean;
}

const idle: Search = { words: '', answer: null, problem: null, busy: false };
const restMs = 80;
const mostHits = 20;

export const searchStore = createStore<Search>(() => idle);

let timer: ReturnType<typeof setTimeout> | undefined;
let asking: AbortController | undefined;

/** Keeps the hits and the lit buildings in step with the words in the view; returns how to stop. */
export function followQuery(): () => void {
  const start = (query: string, rest: number) => {
    clearTimeout(timer);
    asking?.abort();
    const words = query.trim();
    if (words === '') {
      searchStore.setState(idle, true);
      light(null);
      return;
    }
    searchStore.setState({ busy: true });
    timer = setTimeout(() => void ask(words), rest);
  };
  start(viewStore.getState().query, 0);
  const stop = viewStore.subscribe(({ query }, before) => {
    if (query !== before.query) start(query, restMs);
  });
  return () => {
    stop();
    clearTimeout(timer);
    asking?.abort();
  };
}

/** Asks again for the words that stand. */
export const retrySearch = (): Promise<void> => ask(viewStore.getState().query.trim());

async function ask(words: string): Promise<void> {
  const mine = new AbortController();
  asking = mine;
  searchStore.setState({ busy: true });
  try {
    const query = new URLSearchParams({ q: words, limit: String(mostHits) });
    const answer = await readJson<SearchAnswer>(`/api/search?${query}`, { signal: mine.signal });
    if (mine.signal.aborted) return;
    const found = answer.ok ? answer.value : null;
    searchStore.setState(
      { words, answer: found, problem: answer.ok ? null : answer.error, busy: false },
      true,
    );
    light(found && new Set(found.buildings));
  } catch (error) {
    if (!mine.signal.aborted) throw error;
  }
}

function light(lit: ReadonlySet<string> | null): void {
  if (viewStore.getState().lit !== lit) viewStore.setState({ lit });
}
