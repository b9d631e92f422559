import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homePose } from '#app/homePose.ts';
import { dawnPose, openingAt, openingSeconds } from '#app/opening.ts';
import { wantsOpening } from '#app/wantsOpening.ts';
import { openingSun } from '#scene/atmosphere.ts';
import { emptyView } from '#view/view.store.ts';

const home = homePose(1.6);
const avenue = 9_000;
const at = (seconds: number) => openingAt(seconds, home, avenue);

describe('the opening', () => {
  it('begins before sunrise over the head of the bay, with the light still short of the avenue', () => {
    const { pose, sun, front } = at(0);
    expect(pose).toEqual(dawnPose);
    expect(sun.elevation).toBeLessThan(0);
    expect(front).toBeLessThan(avenue * 0.02);
  });

  it('ends exactly at the home view by its light, and stays there', () => {
    for (const seconds of [openingSeconds, openingSeconds + 0.01, 60]) {
      for (const aspect of [1.6, 0.46]) {
        const last = openingAt(seconds, homePose(aspect), avenue);
        expect(last.pose).toEqual(homePose(aspect));
        expect(last.sun.azimuth).toBeCloseTo(openingSun.azimuth, 9);
        expect(last.sun.elevation).toBeCloseTo(openingSun.elevation, 9);
      }
    }
  });

  it('lets the light run along the whole avenue and over what stands beside its end, never back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 20_000 }), (metres) => {
        let before = -Infinity;
        for (let seconds = 0; seconds <= openingSeconds; seconds += 0.05) {
          const { front } = openingAt(seconds, home, metres);
          expect(front).toBeGreaterThan(before - 1e-9);
          before = front;
        }
        expect(before).toBeGreaterThan(metres + 1_900);
      }),
      { numRuns: 50 },
    );
  });

  it('has the sun rise and never sink, and the camera never jump', () => {
    const step = 1 / 60;
    for (let seconds = 0; seconds < openingSeconds; seconds += step) {
      const [a, b] = [at(seconds), at(seconds + step)];
      expect(b.sun.elevation).toBeGreaterThan(a.sun.elevation - 1e-9);
      expect(b.sun.elevation - a.sun.elevation).toBeLessThan(1);
      expect(Math.hypot(b.pose.x - a.pose.x, b.pose.z - a.pose.z)).toBeLessThan(30);
      expect(Math.abs(b.pose.distance - a.pose.distance)).toBeLessThan(20);
      expect(Math.abs(b.front - a.front)).toBeLessThan(130);
    }
  });
});

describe('who is shown the opening', () => {
  const browser = (over: { search?: string; still?: boolean; hidden?: boolean; seen?: boolean }) =>
    ({
      location: { search: over.search ?? '' },
      matchMedia: () => ({ matches: over.still ?? false }),
      document: { visibilityState: over.hidden ? 'hidden' : 'visible' },
      localStorage: { getItem: () => (over.seen ? 'yes' : null) },
    }) as unknown as Window;

  it('is a first visitor of the plain home address', () => {
    expect(wantsOpening(emptyView, browser({}))).toBe(true);
  });

  it('is nobody who came before, asks for less motion, looks elsewhere or asks for a quality', () => {
    for (const over of [
      { seen: true },
      { still: true },
      { hidden: true },
      { search: '?quality=low' },
    ]) {
      expect(wantsOpening(emptyView, browser(over))).toBe(false);
    }
  });

  it('is nobody who follows a link to a view', () => {
    const choice = { kind: 'company', id: 'hyosung-heavy' } as const;
    for (const over of [
      { choice },
      { camera: home },
      { query: '변압기' },
      { sector: 'steel' },
      { time: '2026-10-07T22:00' },
    ]) {
      expect(wantsOpening({ ...emptyView, ...over }, browser({}))).toBe(false);
    }
  });

  it('is nobody whose browser forbids to remember it', () => {
    const forbidden = browser({});
    Object.defineProperty(forbidden, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(wantsOpening(emptyView, forbidden)).toBe(false);
  });
});
