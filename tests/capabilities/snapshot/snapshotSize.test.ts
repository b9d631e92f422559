import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewFrame, snapshotFrame, snapshotSizes } from '#capabilities/snapshot/snapshotSize.ts';

const screen = fc.record({
  width: fc.integer({ min: 320, max: 2560 }),
  height: fc.integer({ min: 480, max: 1600 }),
});

describe('the size of a snapshot', () => {
  it('is that of the screen, twice it, or 4K', () => {
    const at = { width: 1440, height: 900 };
    const sizes = snapshotSizes.map((size) => {
      const { width, height } = snapshotFrame(size, at);
      return `${width}x${height}`;
    });
    expect(sizes).toEqual(['1440x900', '2880x1800', '3840x2400', '3840x2160']);
    expect(snapshotFrame('double', { width: 390, height: 844 })).toMatchObject({
      width: 780,
      height: 1688,
    });
  });

  it('is never above 3840 pixels, leaves room for picture and caption, and keeps the screen’s shape', () => {
    fc.assert(
      fc.property(screen, fc.constantFrom(...snapshotSizes), (at, size) => {
        const { width, height, pictureHeight, ratio } = snapshotFrame(size, at);
        expect(Math.max(width, height)).toBeLessThanOrEqual(3840);
        expect(pictureHeight).toBeGreaterThan(height * 0.6);
        expect(height - pictureHeight).toBeCloseTo(64 * ratio, -0.5);
        if (size !== 'wide') expect(width / height).toBeCloseTo(at.width / at.height, 1);
      }),
    );
  });

  it('is scaled as a whole for a preview', () => {
    const frame = snapshotFrame('wide', { width: 1440, height: 900 });
    const preview = previewFrame(frame, 640);
    expect(preview).toMatchObject({ width: 640, height: 360 });
    expect(preview.pictureHeight / preview.height).toBeCloseTo(
      frame.pictureHeight / frame.height,
      2,
    );
  });
});
