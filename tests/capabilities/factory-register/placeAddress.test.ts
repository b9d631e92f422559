import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlaceAssets } from '#app/seed.ts';
import { buildPlace } from '#capabilities/complex/buildPlace.ts';
import {
  type AddressPoint,
  type NamedLine,
  type PlacedAddress,
  type Placing,
  placeAddresses,
} from '#capabilities/factory-register/placeAddress.ts';
import { addressKey, readAddress } from '#capabilities/factory-register/postalAddress.ts';
import { pointAlong, projectOnLine } from '#capabilities/factory-register/roadLine.ts';
import type { ScenePoint } from '#shared/geo.ts';

const point = (address: string, x: number, z: number): AddressPoint => ({
  site: address,
  address: readAddress(address),
  at: [x, z],
});

/** A straight road to the east: 10 m a number, odd ones 40 m to the north (left), even ones 40 m to the south. */
const road: NamedLine = {
  name: '큰로',
  line: [
    [0, 0],
    [3000, 0],
  ],
};
const houses = [11, 20, 51, 60, 101, 140].map((number) =>
  point(`큰로 ${number} (가동)`, number * 10, number % 2 === 1 ? -40 : 40),
);
const place = placeAddresses(houses, [road]);
const at = (address: string): PlacedAddress => place(readAddress(address)) as PlacedAddress;

describe('placing an address', () => {
  it('takes the very site that has it', () => {
    expect(at('큰로 60 (가동)')).toMatchObject({
      how: 'site',
      site: '큰로 60 (가동)',
      at: [600, 40],
    });
  });

  it('goes by the house number along the road, on its own side, and says within how many metres', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 290 }), (number) => {
        const { how, at: found, metres, site } = at(`큰로 ${number} (가동)`);
        if (how === 'site') return;
        expect(how).toBe('road');
        expect(site).toBeNull();
        expect(found[0]).toBeCloseTo(number * 10, 3);
        expect(Math.sign(found[1])).toBe(number % 2 === 1 ? -1 : 1);
        expect(metres).toBeGreaterThan(0);
      }),
    );
  });

  it('lets numbers fall along a line that was drawn the other way', () => {
    const back = placeAddresses(houses, [{ ...road, line: [...road.line].reverse() }]);
    const found = back(readAddress('큰로 80 (가동)')) as PlacedAddress;
    expect(found.at[0]).toBeCloseTo(800, 3);
    expect(found.at[1]).toBeGreaterThan(0);
  });

  it('follows a side road from where it leaves: odd ones to the left, even ones to the right', () => {
    expect(at('큰로51번길 20 (가동)').at).toEqual([510, -200]);
    expect(at('큰로60번길 20 (가동)').at).toEqual([600, 200]);
    expect(at('큰로60번길 20 (가동)').how).toBe('side-road');
  });

  it('goes by the dong beyond the line and on roads that nobody knows, and is nowhere without one', () => {
    expect(at('큰로 900 (가동)').how).toBe('dong');
    expect(at('모르는로 3 (가동)').how).toBe('dong');
    expect(place(readAddress('모르는로 3 (나동)'))).toBeNull();
    expect(place(readAddress('어딘가'))).toBeNull();
  });
});

describe('a point beside a line', () => {
  it('is found again from where it lies along and off it', () => {
    const metres = fc.double({ min: -500, max: 3500, noNaN: true });
    fc.assert(
      fc.property(metres, fc.double({ min: -300, max: 300, noNaN: true }), (along, off) => {
        const found = projectOnLine(pointAlong(road.line, { along, off }), road.line);
        expect(found.along).toBeCloseTo(along, 6);
        expect(found.off).toBeCloseTo(off, 6);
      }),
    );
  });
});

describe('placing the address points of the complex, each held out in turn', () => {
  const assets = fileURLToPath(new URL('../../../assets', import.meta.url));
  const { sites, roads } = buildPlace(readPlaceAssets(assets));
  const lines = roads.flatMap(({ name, line }) => (name ? [{ name: name.ko, line }] : []));
  const points = sites
    .filter(({ position }) => position.kind === 'exact')
    .map(({ address, position }) => point(address.ko, ...(position.at as [number, number])))
    .map((known, nth) => ({ ...known, site: String(nth) }));
  const errors: Record<Placing, { away: number; metres: number }[]> = {
    site: [],
    road: [],
    'side-road': [],
    dong: [],
  };
  let nowhere = 0;
  for (const known of points) {
    const key = addressKey(known.address);
    const rest = points.filter(({ address }) => addressKey(address) !== key);
    const found = placeAddresses(rest, lines)(known.address);
    if (!found) nowhere++;
    else if (found.how !== 'dong')
      errors[found.how].push({ away: away(found.at, known.at), metres: found.metres ?? 0 });
    const byDong = placeAddresses(rest, lines)({ ...known.address, road: null, lot: null });
    if (byDong) errors.dong.push({ away: away(byDong.at, known.at), metres: byDong.metres ?? 0 });
  }
  const quantile = (how: Placing, share: number): number => {
    const sorted = errors[how].map((one) => one.away).sort((a, b) => a - b);
    return Math.round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  };
  const kept = (how: Placing): number =>
    errors[how].filter((one) => one.away <= one.metres).length / errors[how].length;

  it('is right within what it says in nine of ten, in two of three by the dong alone', () => {
    for (const how of ['road', 'side-road', 'dong'] as const) {
      process.stdout.write(
        `held out, ${how}: ${errors[how].length} of ${points.length}, median ${quantile(how, 0.5)} m, p90 ${quantile(how, 0.9)} m, within what is said ${Math.round(100 * kept(how))} %\n`,
      );
    }
    process.stdout.write(`held out, nowhere: ${nowhere}\n`);
    expect(errors.site).toEqual([]);
    expect(errors.road.length).toBeGreaterThan(170);
    expect(kept('road')).toBeGreaterThanOrEqual(0.9);
    expect(kept('side-road')).toBeGreaterThanOrEqual(0.9);
    expect(kept('dong')).toBeGreaterThan(0.66);
    expect(quantile('road', 0.5)).toBeLessThan(110);
    expect(quantile('road', 0.9)).toBeLessThan(300);
    expect(quantile('side-road', 0.5)).toBeLessThan(140);
  });
});

function away(a: ScenePoint, b: ScenePoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
