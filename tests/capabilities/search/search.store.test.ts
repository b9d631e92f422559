import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followQuery, searchStore } from '#capabilities/search/search.store.ts';
import { emptyView, viewStore } from '#view/view.store.ts';

/** Requests that are under way: the words asked for, and how to answer them. */
const asked: { words: string; answer: (buildings: string[]) => void }[] = [];
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  viewStore.setState(emptyView, true);
  vi.stubGlobal('fetch', (path: string, { signal }: { signal: AbortSignal }) => {
    const words = new URL(path, 'http://twin').searchParams.get('q') ?? '';
    return new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      asked.push({
        words,
        answer: (buildings) => resolve(Response.json({ hits: [], total: 0, buildings })),
      });
    });
  });
  stop = followQuery();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const type = async (query: string, rest: number) => {
  viewStore.setState({ query });
  await vi.advanceTimersByTimeAsync(rest);
};

it('asks once when the typing rests, and lights what was found', async () => {
  await type('ㅎ', 20);
  await type('효', 20);
  await type(' 효성 ', 200);
  expect(asked.map(({ words }) => words)).toEqual(['효성']);
  asked[0]?.answer(['a', 'b']);
  await vi.advanceTimersByTimeAsync(0);
  expect([...(viewStore.getState().lit ?? [])]).toEqual(['a', 'b']);
  expect(searchStore.getState()).toMatchObject({ words: '효성', busy: false });
});

it('never shows a late answer to older words', async () => {
  await type('현대', 200);
  await type('현대로템', 200);
  asked[0]?.answer(['old']);
  asked[1]?.answer(['new']);
  await vi.advanceTimersByTimeAsync(0);
  expect([...(viewStore.getState().lit ?? [])]).toEqual(['new']);
  expect(searchStore.getState().words).toBe('현대로템');
});

it('puts the light out when the words are gone, even with an answer on its way', async () => {
  await type('현대', 200);
  await type('', 0);
  asked[0]?.answer(['a']);
  await vi.advanceTimersByTimeAsync(200);
  expect(viewStore.getState().lit).toBeNull();
  expect(searchStore.getState().answer).toBeNull();
});
