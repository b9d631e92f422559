import { describe, expect, it } from 'vitest';
import { landUses, type Terrain } from '#capabilities/complex/place.ts';
import { shoreDistance, shoreStep } from '#capabilities/complex/shoreDistance.ts';

const size = 40;
const [sea, plain] = [landUses.indexOf('sea'), landUses.indexOf('plain')];
/** Sea east of the tenth column. */
const terrain: Terrain = {
  size,
  step: 32,
  minX: 0,
  minZ: 0,
  heights: new Int16Array(size * size),
  landUse: Uint8Array.from({ length: size * size }, (_, at) => (at % size > 10 ? sea : plain)),
};

describe('the distance from land', () => {
  it('is nought on land and grows with the way out to sea, as far as a byte says', () => {
    const shore = shoreDistance(terrain);
    expect(shore[5 * size + 10]).toBe(0);
    expect(shore[5 * size + 11]).toBe(32 / shoreStep);
    expect(shore[5 * size + 14]).toBe((4 * 32) / shoreStep);
    expect(shore[5 * size + 39]).toBe(255);
  });
});
