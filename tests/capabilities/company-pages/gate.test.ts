import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateReach, gatesOfSites } from '#capabilities/company-pages/gate.ts';
import { pointText, readPoint } from '#capabilities/company-pages/pointText.ts';

const metre = fc.double({ min: -9000, max: 9000, noNaN: true });
const point = fc.record({ x: metre, z: metre });

describe('a gate', () => {
  it('belongs to the nearest site, and lies within reach of it or is refused', () => {
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 5 }),
        fc.array(point, { maxLength: 5 }),
        (ats, places) => {
          const sites = places.map((place, i) => ({ id: `site-${i}`, ...place }));
          const away = (at: { x: number; z: number }) =>
            Math.min(Infinity, ...places.map(({ x, z }) => Math.hypot(x - at.x, z - at.z)));
          const done = gatesOfSites(
            ats.map((at) => ({ name: '정문', at })),
            sites,
          );
          const far = ats.findIndex((at) => away(at) > gateReach);
          if (far >= 0) {
            expect(done).toEqual({ far });
            return;
          }
          const gates = 'gates' in done ? done.gates : [];
          expect(gates).toHaveLength(ats.length);
          for (const { at, site } of gates) {
            const { x, z } = sites.find(({ id }) => id === site) as (typeof sites)[number];
            expect(Math.hypot(x - at.x, z - at.z)).toBeCloseTo(away(at), 6);
          }
        },
      ),
    );
  });

  it('is read from its coordinates in either order, to the decimetre', () => {
    fc.assert(
      fc.property(point, (at) => {
        const text = pointText(at);
        const [lat, lng] = text.split(', ');
        for (const pasted of [text, `${lng} ${lat}`, `(${lat},${lng})`]) {
          const read = readPoint(pasted);
          expect(read && Math.hypot(read.x - at.x, read.z - at.z)).toBeLessThan(0.2);
        }
      }),
    );
  });

  it('is nowhere where no coordinates are', () => {
    for (const text of ['', '정문', '35.2', '35.2, 128.6, 3', '0, 0', '48.85, 2.35']) {
      expect(readPoint(text), text).toBe(null);
    }
  });
});
