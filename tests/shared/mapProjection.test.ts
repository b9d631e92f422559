import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { mapSystems, mapToScene, toLngLat } from '#shared/mapProjection.ts';
import { lngLatToScene, sceneToLngLat } from '#shared/projection.ts';

/** The origin of the scene (128.661° E 35.207° N) in each system, as PROJ 9 gives it. */
const origin = {
  'EPSG:4326': [128.661, 35.207],
  'EPSG:5174': [351181.2062, 191014.8231],
  'EPSG:5179': [1105678.1229, 1690801.2884],
  'EPSG:5186': [351253.9672, 291324.1834],
  'EPSG:5187': [169131.3862, 290112.6232],
} as const;

describe('Korean coordinate systems', () => {
  it.each(mapSystems)('puts the origin of the scene right by %s, to the decimetre', (system) => {
    const [east, north] = origin[system];
    const at = mapToScene(toLngLat(system), east, north);
    expect(Math.hypot(...(at as [number, number]))).toBeLessThan(0.1);
  });

  it('agrees with a known point: 127° E 37° N is 489012.9557 N in EPSG:5186', () => {
    const [lng, lat] = toLngLat('EPSG:5186')(200_000, 489_012.9557);
    expect(lng).toBeCloseTo(127, 9);
    expect(lat).toBeCloseTo(37, 9);
  });

  it('comes back from any point of the place to the same millimetre', () => {
    const metres = fc.double({ min: -9000, max: 9000, noNaN: true });
    const grs =
      '+proj=tmerc +lat_0=38 +lon_0=129 +x_0=200000 +y_0=600000 +ellps=GRS80 +towgs84=0,0,0';
    fc.assert(
      fc.property(metres, metres, (x, z) => {
        const [lng, lat] = sceneToLngLat([x, z]);
        const [east, north] = proj4('EPSG:4326', grs, [lng, lat]) as [number, number];
        const back = mapToScene(toLngLat('EPSG:5187'), east, north) as readonly [number, number];
        expect(Math.hypot(back[0] - x, back[1] - z)).toBeLessThan(0.001);
        expect(lngLatToScene([lng, lat])[0]).toBeCloseTo(x, 3);
      }),
    );
  });

  it('has no place for what is no number or far from Korea', () => {
    for (const system of mapSystems) {
      for (const [east, north] of [
        [Number.NaN, 0],
        [Infinity, 0],
        [1e300, 1e300],
        [-1e9, 5],
      ] as const) {
        expect(mapToScene(toLngLat(system), east, north)).toBeNull();
      }
    }
  });
});
