import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timelineApi } from '#capabilities/timeline/timeline.api.ts';
import { writeTimeline } from '#capabilities/timeline/timeline.db.ts';
import type { TimelineEntry } from '#capabilities/timeline/timeline.ts';
import type { Database } from '#server/database.ts';
import { emptyPglite } from '../../support/testDatabase.ts';

const entry = (id: string, change: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id,
  kind: 'event',
  date: '1974',
  title: { ko: '지정' },
  note: null,
  text: null,
  about: null,
  sign: null,
  sources: ['https://example.org/news'],
  ...change,
});

describe('GET /api/timeline', () => {
  let database: Database;
  beforeAll(async () => {
    database = await emptyPglite();
  });
  afterAll(() => database.close());
  const read = async (): Promise<unknown> => {
    const answer = await timelineApi(database).request('/api/timeline');
    expect(answer.status).toBe(200);
    return answer.json();
  };

  it('is empty where there is none', async () => {
    expect(await read()).toEqual({ items: [] });
  });

  it('gives every entry as it was written, in that order, and the newer ones after a change', async () => {
    const entries = [
      entry('b'),
      entry('a', { kind: 'plan', date: null, sign: { x: 1, z: -2 }, about: 'b' }),
    ];
    await writeTimeline(database.db, entries);
    expect(await read()).toEqual({ items: entries });
    await writeTimeline(database.db, [entry('c')]);
    expect(await read()).toEqual({ items: [entry('c')] });
  });
});
