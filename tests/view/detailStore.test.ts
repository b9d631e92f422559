import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDetailStore } from '#view/detailStore.ts';

interface Thing {
  readonly name: string;
}

const answers: Response[] = [];
const asked: string[] = [];
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

beforeEach(() => {
  vi.useFakeTimers();
  answers.length = 0;
  asked.length = 0;
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const answer = answers.shift();
    if (!answer) throw new TypeError('Failed to fetch');
    return answer;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('things read from the server', () => {
  it('are shown as loading, then as they are', async () => {
    const things = createDetailStore<Thing>('/api/things');
    answers.push(json({ name: 'pump' }));
    const done = things.load('a/b');
    expect(things.store.getState().get('a/b')).toEqual({ state: 'loading' });
    await done;
    expect(asked).toEqual(['/api/things/a%2Fb']);
    expect(things.store.getState().get('a/b')).toEqual({
      state: 'ready',
      value: { name: 'pump' },
    });
  });

  it('are not asked for again within half a minute, then renewed behind the old', async () => {
    const things = createDetailStore<Thing>('/api/things');
    answers.push(json({ name: 'old' }), json({ name: 'new' }));
    await things.load('a');
    await things.load('a');
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(31_000);
    const renewed = things.load('a');
    expect(things.store.getState().get('a')).toMatchObject({ value: { name: 'old' } });
    await renewed;
    expect(things.store.getState().get('a')).toMatchObject({ value: { name: 'new' } });
  });

  it('go when they have been withdrawn, and stay when only the connection has gone', async () => {
    const things = createDetailStore<Thing>('/api/things');
    answers.push(json({ name: 'a' }), json({ name: 'b' }));
    await things.load('a');
    await things.load('b');
    vi.advanceTimersByTime(31_000);
    answers.push(json({ code: 'not-found', message: 'There is nothing here.' }, 404));
    await things.load('a');
    expect(things.store.getState().get('a')).toMatchObject({ problem: { code: 'missing' } });
    await things.load('b');
    expect(things.store.getState().get('b')).toMatchObject({ state: 'ready' });
  });

  it('say why they are not there, and can be asked for again', async () => {
    const things = createDetailStore<Thing>('/api/things');
    await things.load('a');
    expect(things.store.getState().get('a')).toMatchObject({ problem: { code: 'offline' } });
    answers.push(json({ code: 'internal' }, 500));
    await things.retry('a');
    expect(things.store.getState().get('a')).toMatchObject({ problem: { code: 'failed' } });
    answers.push(json({ name: 'here' }));
    await things.load('a');
    expect(things.store.getState().get('a')).toMatchObject({ value: { name: 'here' } });
  });
});
