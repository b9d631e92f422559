import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { answerCache } from '#server/answerCache.ts';

describe('kept answers', () => {
  function counting() {
    const state = { version: 'one' as string | null, asked: 0 };
    const app = new Hono();
    app.use(
      '/things/*',
      answerCache(async () => state.version),
    );
    app.get('/things/:id', (c) => {
      state.asked++;
      const { id } = c.req.param();
      if (id === 'missing') return c.json({ code: 'not-found' }, 404);
      return c.json({ id, asked: state.asked, q: c.req.query('q') });
    });
    const get = async (path: string) => (await app.request(path)).json();
    return { state, get };
  }

  it('are given again for the same address and version', async () => {
    const { state, get } = counting();
    expect(await get('/things/a?q=1')).toEqual(await get('/things/a?q=1'));
    expect(state.asked).toBe(1);
  });

  it('tell addresses apart', async () => {
    const { get } = counting();
    expect(await get('/things/a?q=1')).not.toEqual(await get('/things/a?q=2'));
    expect(await get('/things/a')).not.toEqual(await get('/things/b'));
  });

  it('are forgotten with the version', async () => {
    const { state, get } = counting();
    await get('/things/a');
    state.version = 'two';
    expect(await get('/things/a')).toMatchObject({ asked: 2 });
  });

  it('are never refusals, and never kept before there is a version', async () => {
    const { state, get } = counting();
    await get('/things/missing');
    await get('/things/missing');
    expect(state.asked).toBe(2);
    state.version = null;
    await get('/things/a');
    await get('/things/a');
    expect(state.asked).toBe(4);
  });

  it('are not kept when the version changed while they were made', async () => {
    const state = { version: 'one', asked: 0 };
    const app = new Hono();
    app.use(answerCache(async () => state.version));
    app.get('/slow', async (c) => {
      state.asked++;
      if (state.asked === 1) {
        state.version = 'two';
        await app.request('/slow');
      }
      return c.json({ asked: state.asked });
    });
    await app.request('/slow');
    expect(state.asked).toBe(2);
    expect(await (await app.request('/slow')).json()).toEqual({ asked: 2 });
  });
});
