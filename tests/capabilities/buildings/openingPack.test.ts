import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFiles, unpackFiles } from '#capabilities/buildings/openingPack.ts';

const files = fc
  .uniqueArray(fc.tuple(fc.webPath(), fc.uint8Array({ maxLength: 300 })), {
    selector: ([url]) => url,
    maxLength: 12,
  })
  .map((entries) => new Map(entries.map(([url, bytes]) => [url, new Uint8Array(bytes)])));

describe('a pack of files', () => {
  it('gives back what was put in, under the same addresses and in the same order', () => {
    fc.assert(
      fc.property(files, (put) => {
        expect([...unpackFiles(packFiles(put))]).toEqual([...put]);
      }),
    );
  });

  it('gives each file memory of its own', () => {
    const put = new Map([
      ['/a', new Uint8Array([1, 2])],
      ['/b', new Uint8Array([3])],
    ]);
    for (const [url, { buffer }] of unpackFiles(packFiles(put)))
      expect(buffer.byteLength).toBe(put.get(url)?.length);
  });

  it('is refused where it was cut short', () => {
    const pack = packFiles(new Map([['/tiles/a.bin', new Uint8Array(40).fill(7)]]));
    for (let length = 0; length < pack.length; length++)
      expect(() => unpackFiles(pack.slice(0, length))).toThrow();
  });
});
