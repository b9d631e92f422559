import { expect, it } from 'vitest';
import { lngLatToScene, sceneToLngLat } from '#shared/projection.ts';

it('puts the origin of the frame at its longitude and latitude, north up', () => {
  const [x, z] = lngLatToScene([128.661, 35.207]);
  expect(Math.hypot(x, z)).toBeLessThan(0.001);
  expect(lngLatToScene([128.661, 35.217])[1]).toBeCloseTo(-1109.5, 0);
  expect(lngLatToScene([128.671, 35.207])[0]).toBeCloseTo(910.8, 0);
});

it.each([
  [-8000, 6000],
  [0, 0],
  [7321.5, -6543.25],
] as const)('brings %d, %d back within a millimetre', (x, z) => {
  const [backX, backZ] = lngLatToScene(sceneToLngLat([x, z]));
  expect(Math.hypot(backX - x, backZ - z)).toBeLessThan(0.001);
});
