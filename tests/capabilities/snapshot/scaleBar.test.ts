import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundLength, scaleBar } from '#capabilities/snapshot/scaleBar.ts';
import { snapshotName } from '#capabilities/snapshot/snapshotName.ts';

describe('the scale of a snapshot', () => {
  it('is a round length that fits and fills at least two fifths of its room', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 90, max: 15_000, noNaN: true }),
        fc.integer({ min: 300, max: 2160 }),
        (distance, height) => {
          const { metres, pixels } = scaleBar({ distance, fov: 33 }, height, 130);
          expect(pixels).toBeLessThanOrEqual(130.001);
          expect(pixels).toBeGreaterThanOrEqual(130 * 0.4 - 0.001);
          expect(String(metres)).toMatch(/^0?\.?0*[125]0*$/);
          const seen = 2 * distance * Math.tan((33 * Math.PI) / 360);
          expect(metres / seen).toBeCloseTo(pixels / height, 9);
        },
      ),
    );
  });

  it.each([
    [1, 1],
    [1.99, 1],
    [2, 2],
    [499, 200],
    [500, 500],
    [9999, 5000],
  ])('of at most %d m is %d m', (most, length) => expect(roundLength(most)).toBe(length));
});

describe('the name of a snapshot', () => {
  it('says place and minute, and holds nothing that a file system refuses', () => {
    expect(
      snapshotName({ title: '창원산단 트윈', place: '효성중공업', time: '2026-10-07T10:40' }),
    ).toBe('창원산단-트윈_효성중공업_2026-10-07-1040.png');
    expect(snapshotName({ title: 'A/B', place: ' .. ', time: '2026-10-07T10:40' })).toBe(
      'A-B_2026-10-07-1040.png',
    );
  });
});
