import { describe, expect, it } from 'vitest';
import { homePose } from '#app/homePose.ts';
import { pageHead } from '#app/pageHead.ts';
import type { Manifest } from '#capabilities/buildings/manifest.ts';

const manifest: Manifest = {
  version: 'v</script><script>',
  cellSize: 2048,
  bounds: [0, 0, 1, 1],
  counts: { buildings: 1, imported: 0, parcels: 1 },
  tiles: [],
  opening: { wide: '/tiles/wide.bin', tall: '/tiles/tall.bin' },
  terrain: '/tiles/terrain.bin',
  ground: '/tiles/ground.bin',
  features: '/tiles/features.json',
  facts: '/tiles/facts.bin',
};
const headOf = (path: string): string => pageHead(new URL(path, 'http://page.invalid'), manifest);
const preloaded = (path: string): string[] =>
  [...headOf(path).matchAll(/href="([^"]*)"/g)].map((found) => found[1] as string);

describe('what the head of a page says ahead', () => {
  it('carries the manifest whole, and nothing in it ends its element', () => {
    const [, json] = /<script[^>]*>(.*?)<\/script>/s.exec(headOf('/ko')) ?? [];
    expect(JSON.parse(json as string)).toEqual(manifest);
    expect(headOf('/ko').match(/<script/g)).toHaveLength(1);
  });

  it('names the files of the ground always', () => {
    for (const path of ['/', '/en/companies/x?at=1,2,300,4,50', '/ko?at=wrong'])
      expect(preloaded(path)).toEqual(
        expect.arrayContaining([manifest.terrain, manifest.ground, manifest.features]),
      );
  });

  it.each([1.6, 0.46])(
    'names the tiles of the opening where an address leads there (%s)',
    (aspect) => {
      const { wide, tall } = manifest.opening;
      const own = aspect > 0.8 ? wide : tall;
      const camera = homePose(aspect);
      const at = (over: Partial<typeof camera>): string => {
        const { x, z, distance, heading, pitch } = { ...camera, ...over };
        return `/ko?at=${[x, z, distance, heading, pitch].join(',')}`;
      };
      expect(preloaded('/ko')).toEqual(expect.arrayContaining([wide, tall]));
      expect(preloaded(at({}))).toContain(own);
      for (const away of [{ x: 900 }, { heading: 40 }, { distance: 400 }, { pitch: 60 }])
        expect(preloaded(at(away))).not.toContain(own);
    },
  );
});
