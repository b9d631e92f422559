import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lngLatOf, sceneOf } from '#shared/lngLat.ts';
import { lngLatToScene } from '#shared/projection.ts';

const near = fc.tuple(
  fc.double({ min: 128.4, max: 128.9, noNaN: true }),
  fc.double({ min: 35, max: 35.4, noNaN: true }),
);

describe('degrees and scene metres without the projection library', () => {
  it('are the same as with it, to the millimetre, over the whole complex', () => {
    fc.assert(
      fc.property(near, ([lng, lat]) => {
        const [x, z] = sceneOf([lng, lat]);
        const [right, down] = lngLatToScene([lng, lat]);
        expect(Math.hypot(x - right, z - down)).toBeLessThan(0.001);
      }),
    );
  });

  it('lead back to where they came from', () => {
    fc.assert(
      fc.property(near, ([lng, lat]) => {
        const [backLng, backLat] = lngLatOf(sceneOf([lng, lat]));
        expect(Math.abs(backLng - lng) + Math.abs(backLat - lat)).toBeLessThan(1e-9);
      }),
    );
  });
});
