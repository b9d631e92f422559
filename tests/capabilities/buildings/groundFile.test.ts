import { describe, expect, it } from 'vitest';
import { buildGround } from '#capabilities/buildings/buildGround.ts';
import { decodeGround, encodeGround } from '#capabilities/buildings/groundFile.ts';
import { groundSchema } from '#capabilities/buildings/manifest.ts';
import { authoredPlace } from '../complex/authoredPlace.ts';

describe('the ground file', () => {
  const { roads, waters, peaks, blocks, parcels } = authoredPlace();
  const ground = buildGround({
    roads,
    waters,
    peaks,
    blocks,
    parcels: parcels.map(({ ring }) => ring),
  });

  it('gives back the whole ground of the shipped place, fit for its schema', () => {
    const read = decodeGround(encodeGround(ground));
    expect(read).toEqual(ground);
    expect(groundSchema.parse(read)).toEqual(ground);
  });

  it('refuses bytes that are cut short or of another kind', () => {
    const bytes = encodeGround(ground);
    expect(() => decodeGround(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => decodeGround(bytes.subarray(0, 300))).toThrow(RangeError);
    expect(() => decodeGround(new Uint8Array(40))).toThrow('not a ground file');
  });
});
