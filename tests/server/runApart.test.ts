import { describe, expect, it } from 'vitest';
import { runApart } from '#server/runApart.ts';

const module = new URL('../support/strayWork.ts', import.meta.url);
const limits = { milliseconds: 20_000, megabytes: 64 };

describe('work in a thread of its own', () => {
  it('answers what the function answers', async () => {
    expect(await runApart<number>(module, 'doubled', 21, limits)).toBe(42);
  });

  it('is ended where it takes too long, and holds nothing up meanwhile', async () => {
    let beats = 0;
    const beat = setInterval(() => beats++, 20);
    const short = { ...limits, milliseconds: 2000 };
    await expect(runApart(module, 'forEver', null, short)).rejects.toThrow('longer than 2000 ms');
    clearInterval(beat);
    expect(beats).toBeGreaterThan(20);
  });

  it('is ended where it needs too much memory', async () => {
    await expect(runApart(module, 'hoard', null, limits)).rejects.toThrow(/memory/);
  });

  it('fails as the function fails', async () => {
    await expect(runApart(module, 'fail', 'no such thing', limits)).rejects.toThrow(
      'no such thing',
    );
  });
});
