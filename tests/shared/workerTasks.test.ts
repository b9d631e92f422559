import { describe, expect, it } from 'vitest';
import { WorkerPool } from '#shared/workerTasks.ts';

interface Asked {
  readonly id: number;
  readonly task: string;
}

/** Stands in for a worker: keeps what it was asked, answers and fails when told to. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly asked: Asked[] = [];
  terminated = false;

  postMessage(message: Asked): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(value: unknown): void {
    const { id } = this.asked.shift() as Asked;
    this.onmessage?.({ data: { id, value } });
  }
}

function poolOf(count: number) {
  const made: FakeWorker[] = [];
  const pool = new WorkerPool<{ add: (a: number) => Promise<number> }>(() => {
    const worker = new FakeWorker();
    made.push(worker);
    return worker as unknown as Worker;
  }, count);
  return { pool, made };
}
const at = (made: readonly FakeWorker[], i: number): FakeWorker => made[i] as FakeWorker;

describe('a pool of workers', () => {
  it('asks the least busy and hands answers to who asked', async () => {
    const { pool, made } = poolOf(2);
    const answers = [1, 2, 3].map((a) => pool.call('add', a));
    expect(made.map(({ asked }) => asked.length)).toEqual([2, 1]);
    at(made, 1).answer('second');
    at(made, 0).answer('first');
    at(made, 0).answer('third');
    expect(await Promise.all(answers)).toEqual(['first', 'second', 'third']);
  });

  it('rejects what a failed worker owes, and nothing else', async () => {
    const { pool, made } = poolOf(2);
    const [lost, kept] = [pool.call('add', 1), pool.call('add', 2)];
    at(made, 0).onerror?.({ message: 'out of memory' });
    await expect(lost).rejects.toThrow('out of memory');
    at(made, 1).answer('kept');
    expect(await kept).toBe('kept');
  });

  it('replaces a failed worker when it is next needed, not before', async () => {
    const { pool, made } = poolOf(1);
    const lost = pool.call('add', 1);
    at(made, 0).onerror?.({ message: '' });
    await expect(lost).rejects.toThrow('a worker of the scene failed');
    expect(at(made, 0).terminated).toBe(true);
    expect(made).toHaveLength(1);
    const again = pool.call('add', 1);
    expect(made).toHaveLength(2);
    at(made, 1).answer('again');
    expect(await again).toBe('again');
  });
});
