import { describe, expect, it } from 'vitest';
import { HeldTiles } from '#capabilities/buildings/HeldTiles.ts';
import { TileQueue } from '#capabilities/buildings/TileQueue.ts';

function aQueue() {
  const asked: { url: string; signal: AbortSignal; answer: (ok: boolean) => void }[] = [];
  const [arrived, failed, waits]: [string[], string[], { ms: number; then: () => void }[]] = [
    [],
    [],
    [],
  ];
  const queue = new TileQueue<string>({
    load: (url, signal) =>
      new Promise((resolve, reject) => {
        asked.push({ url, signal, answer: (ok) => (ok ? resolve(url) : reject(new Error(url))) });
      }),
    wait: (ms, then) => waits.push({ ms, then }),
    arrived: (url) => arrived.push(url),
    failed: (url) => failed.push(url),
  });
  const answer = async (url: string, ok = true): Promise<void> => {
    asked.findLast((one) => one.url === url)?.answer(ok);
    await new Promise((done) => setTimeout(done));
  };
  return { queue, asked, arrived, failed, waits, answer, names: () => asked.map(({ url }) => url) };
}

describe('the queue of tiles', () => {
  it('asks for six at a time, the most urgent first', async () => {
    const { queue, names, answer, arrived } = aQueue();
    const wanted = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    queue.want(wanted);
    expect(names()).toEqual(wanted.slice(0, 6));
    await answer('c');
    expect(arrived).toEqual(['c']);
    expect(names()).toEqual([...wanted.slice(0, 6), 'g']);
  });

  it('gives up what is no longer wanted, and goes on with what is', async () => {
    const { queue, asked, arrived, answer, names } = aQueue();
    queue.want(['a', 'b']);
    queue.want(['b', 'c']);
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(asked[1]?.signal.aborted).toBe(false);
    expect(names()).toEqual(['a', 'b', 'c']);
    await answer('a');
    expect(arrived).toEqual([]);
  });

  it('asks again for what failed, later each time, and forgets it where nobody wants it', async () => {
    const { queue, failed, waits, answer, names, arrived } = aQueue();
    queue.want(['a']);
    for (let k = 0; k < 7; k++) {
      await answer('a', false);
      waits.at(-1)?.then();
    }
    expect(failed).toHaveLength(7);
    expect(waits.map(({ ms }) => ms)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(names()).toHaveLength(8);
    await answer('a');
    expect(arrived).toEqual(['a']);
    queue.want(['b']);
    await answer('b', false);
    queue.want([]);
    waits.at(-1)?.then();
    expect(names().filter((url) => url === 'b')).toHaveLength(1);
  });

  it('does not hold up the others while one fails', async () => {
    const { queue, names, answer } = aQueue();
    queue.want(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    await answer('a', false);
    expect(names().at(-1)).toBe('g');
    queue.want(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(names().filter((url) => url === 'a')).toHaveLength(1);
  });

  it('stops when it is closed', async () => {
    const { queue, asked, answer, arrived } = aQueue();
    queue.want(['a']);
    queue.close();
    expect(asked[0]?.signal.aborted).toBe(true);
    await answer('a');
    expect(arrived).toEqual([]);
  });
});

describe('what is held of tiles', () => {
  it('stays under its limit: what was used longest ago goes, what is in use stays', () => {
    const held = new HeldTiles<{ bytes: number }>();
    for (const url of ['a', 'b', 'c', 'd']) held.set(url, { bytes: 10 });
    held.use('a');
    expect(held.spill(25, new Set(['b']))).toEqual(['c', 'd']);
    expect(held.bytes).toBe(20);
    expect(held.get('a') && held.get('b')).toBeTruthy();
    expect(held.spill(5, new Set(['a', 'b']))).toEqual([]);
    held.set('a', { bytes: 3 });
    expect(held.bytes).toBe(13);
    held.drop('a');
    held.drop('nothing');
    expect(held.bytes).toBe(10);
  });
});
