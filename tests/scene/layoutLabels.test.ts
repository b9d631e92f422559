import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label } from '#scene/label.ts';
import { type LabelRequest, layoutLabels } from '#scene/layoutLabels.ts';

const styles = ['pill', 'road', 'water', 'peak', 'block'] as const;
const aRequest = fc.record({
  style: fc.constantFrom(...styles),
  x: fc.double({ min: -50, max: 1490, noNaN: true }),
  y: fc.double({ min: -50, max: 950, noNaN: true }),
  width: fc.integer({ min: 30, max: 220 }),
  weight: fc.double({ min: 1, max: 90, noNaN: true }),
});

function requestsOf(
  drawn: readonly {
    style: (typeof styles)[number];
    x: number;
    y: number;
    width: number;
    weight: number;
  }[],
): LabelRequest<unknown>[] {
  return drawn.map(({ style, x, y, width, weight }, i) => ({
    label: { id: `l${i}`, style, text: `이름 ${i}`, at: [0, 0, 0], weight } satisfies Label,
    x,
    y,
    width,
    height: 28,
  }));
}
const frame = {
  width: 1440,
  height: 900,
  obstacles: [{ minX: 0, minY: 0, maxX: 360, maxY: 500 }],
  most: 22,
  before: new Map(),
};

describe('label layout', () => {
  it('never lets two names, or a name and a panel, touch, in 1,000 random views', () => {
    fc.assert(
      fc.property(fc.array(aRequest, { maxLength: 120 }), (drawn) => {
        const placed = layoutLabels(requestsOf(drawn), frame);
        expect(placed.length).toBeLessThanOrEqual(frame.most);
        const boxes = [...frame.obstacles, ...placed.map(({ box }) => box)];
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1)) {
            const apart = a.maxX < b.minX || b.maxX < a.minX || a.maxY < b.minY || b.maxY < a.minY;
            expect(apart).toBe(true);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every name whole inside the picture', () => {
    fc.assert(
      fc.property(fc.array(aRequest, { maxLength: 60 }), (drawn) => {
        for (const { box } of layoutLabels(requestsOf(drawn), frame)) {
          expect(box.minX >= 0 && box.minY >= 0 && box.maxX <= 1440 && box.maxY <= 900).toBe(true);
        }
      }),
    );
  });

  it('gives the place to the weightier of two', () => {
    const [heavy, light] = requestsOf([
      { style: 'road', x: 700, y: 600, width: 90, weight: 30 },
      { style: 'road', x: 705, y: 603, width: 90, weight: 12 },
    ]);
    const placed = layoutLabels([light, heavy] as LabelRequest<unknown>[], frame);
    expect(placed.map(({ label }) => label.id)).toEqual(['l0']);
  });

  it('leaves a name where it was while it can stay, so that it does not jump', () => {
    const request = requestsOf([{ style: 'pill', x: 900, y: 500, width: 100, weight: 10 }]);
    const before = new Map([['l0', [-150, -62] as const]]);
    const [placed] = layoutLabels(request, { ...frame, before });
    expect(placed?.box.minX).toBe(750);
  });

  it('always places what was chosen, beyond the limit', () => {
    const drawn = requestsOf(
      Array.from({ length: 30 }, (_, i) => ({
        style: 'road' as const,
        x: 500 + (i % 6) * 150,
        y: 60 + Math.floor(i / 6) * 150,
        width: 60,
        weight: 50,
      })),
    );
    const chosen = requestsOf([{ style: 'pill', x: 1300, y: 860, width: 90, weight: 1 }]).map(
      (r) => ({ ...r, label: { ...r.label, id: 'chosen', weight: Infinity } }),
    );
    const placed = layoutLabels([...drawn, ...chosen], { ...frame, most: 5 });
    expect(placed.some(({ label }) => label.id === 'chosen')).toBe(true);
  });
});
