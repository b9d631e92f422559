import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stillCells } from '#scene/stillCells.ts';

it('cells of a large picture cover every pixel once and are small enough', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 16, max: 500 }),
      (width, height, side) => {
        const covered = new Uint8Array(width * height);
        for (const cell of stillCells(width, height, side)) {
          expect(Math.max(cell.width, cell.height)).toBeLessThanOrEqual(side);
          for (let y = cell.y; y < cell.y + cell.height; y++)
            for (let x = cell.x; x < cell.x + cell.width; x++)
              covered[y * width + x] = (covered[y * width + x] ?? 0) + 1;
        }
        expect(covered.every((times) => times === 1)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
