import { PNG } from 'pngjs';
import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { deltaE2000 } from '../support/colourDifference.ts';
import { changedShare, colourShares, flickeringShare } from './colourShares.ts';
import { Eye } from './Eye.ts';
import { labelContrast } from './labelInk.ts';
import { lightnessGrid, lightnessOfKinds, lineContrast } from './lightnessGrid.ts';
import { contrast, lightnessOf, oklabChroma, type Rgb } from './linear.ts';
import { fewestRoofs, likeNeighbours, type SeenBuilding } from './roofVariety.ts';
import { nearestPairs } from './sectorDistances.ts';
import { footGap, footShade, type WallFoot } from './wallFeet.ts';

/** A picture painted pixel by pixel with 0xrrggbb. */
function picture(width: number, height: number, paint: (x: number, y: number) => number): PNG {
  const png = new PNG({ width, height });
  for (let i = 0; i < width * height; i++) {
    const colour = paint(i % width, Math.floor(i / width));
    png.data.writeUInt32BE(((colour << 8) | 0xff) >>> 0, i * 4);
  }
  return png;
}
const linear = (hex: number): Rgb =>
  [16, 8, 0].map((shift) => {
    const value = ((hex >> shift) & 0xff) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;

describe('colour measures', () => {
  it('agree with published pairs of CIEDE2000', () => {
    const pairs: [Rgb, Rgb, number][] = [
      [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
      [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
      [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
      [[50, 2.5, 0], [73, 25, -18], 27.1492],
      [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
      [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
      [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    ];
    for (const [one, other, wanted] of pairs) {
      expect(deltaE2000(one, other)).toBeCloseTo(wanted, 4);
    }
  });

  it('know lightness, contrast and chroma of colours that everybody knows', () => {
    expect(lightnessOf(1)).toBeCloseTo(100, 6);
    expect(lightnessOf(0.184187)).toBeCloseTo(50, 3);
    expect(lightnessOf(0)).toBe(0);
    expect(contrast(1, 0)).toBe(21);
    expect(contrast(linear(0x767676)[0], 1)).toBeCloseTo(4.54, 2);
    expect(oklabChroma(linear(0xff0000))).toBeCloseTo(0.2577, 3);
    expect(oklabChroma(linear(0x0000ff))).toBeCloseTo(0.3132, 3);
    expect(oklabChroma(linear(0x808080))).toBeLessThan(1e-4);
  });

  it('find the pair that a colour-blind person takes for one', () => {
    const found = nearestPairs(
      new Map([
        ['red', linear(0xc05030)],
        ['green', linear(0x707800)],
        ['blue', linear(0x2060c0)],
      ]),
    );
    expect([...found.deuteranope.names].sort()).toEqual(['green', 'red']);
    expect(found.all.difference).toBeGreaterThan(30);
    expect(found.deuteranope.difference).toBeLessThan(12);
  });
});

describe('a picture reduced to cells', () => {
  it('tells kinds apart by lightness, and sees that two are the same', () => {
    const cells = lightnessGrid(picture(128, 72, (x) => (x < 64 ? 0x777777 : 0x303030)));
    const kinds = cells.map((_, cell) => (cell % 64 < 32 ? 'works' : 'water'));
    const of = lightnessOfKinds(cells, kinds);
    expect(of.get('works')).toBeCloseTo(50, 0);
    expect((of.get('works') as number) - (of.get('water') as number)).toBeGreaterThan(12);
    const flat = lightnessGrid(picture(128, 72, () => 0x777777));
    const same = lightnessOfKinds(flat, kinds);
    expect((same.get('works') as number) - (same.get('water') as number)).toBeCloseTo(0, 9);
  });

  it('sees a line, and misses one that is not there', () => {
    const line = Array.from({ length: 36 }, (_, row) => ({ row, column: 10 + row }));
    const drawn = lightnessGrid(
      picture(640, 360, (x, y) => (Math.abs(x - y - 105) < 4 ? 0x555555 : 0x999999)),
    );
    expect(lineContrast(drawn, line).difference).toBeLessThan(-3);
    expect(lineContrast(drawn, line).steady).toBe(1);
    const blank = lightnessGrid(picture(640, 360, () => 0x999999));
    expect(Math.abs(lineContrast(blank, line).difference)).toBeLessThan(0.01);
  });
});

describe('colour in a picture', () => {
  const clay = picture(100, 100, () => 0xded6c8);
  const withCompanies = (rows: number): PNG =>
    picture(100, 100, (_, y) => (y < rows ? 0xc94b34 : 0xded6c8));

  it('is counted, and belongs to companies where it goes with them', () => {
    expect(colourShares(withCompanies(5), clay)).toEqual({ coloured: 0.05, companies: 1 });
    expect(colourShares(clay, clay)).toEqual({ coloured: 0, companies: 0 });
  });

  it('is not the companies’ where it stays without them', () => {
    const meadow = picture(100, 100, (_, y) => (y < 5 ? 0xc94b34 : y < 20 ? 0x4f9a20 : 0xded6c8));
    const without = picture(100, 100, (_, y) => (y >= 5 && y < 20 ? 0x4f9a20 : 0xded6c8));
    const { coloured, companies } = colourShares(meadow, without);
    expect(coloured).toBeCloseTo(0.2, 9);
    expect(companies).toBeCloseTo(0.25, 9);
  });

  it('flickers where it comes back, not where an edge has passed', () => {
    const edge = (at: number): PNG => picture(100, 100, (x) => (x < at ? 0x303236 : 0xded6c8));
    expect(flickeringShare([edge(20), edge(21), edge(22)], 16)).toBe(0);
    expect(flickeringShare([edge(20), edge(22), edge(20)], 16)).toBeCloseTo(0.02, 9);
    expect(flickeringShare([edge(20), edge(20), edge(22), edge(21)], 16)).toBeCloseTo(0.01, 9);
  });

  it('that flickers is found pixel by pixel', () => {
    const spark = picture(100, 100, (x, y) => (x === 7 && y === 9 ? 0xffffff : 0xded6c8));
    expect(changedShare(clay, spark, 12)).toBeCloseTo(1e-4, 9);
    expect(changedShare(clay, clay, 0)).toBe(0);
    expect(
      changedShare(
        clay,
        picture(99, 100, () => 0),
        12,
      ),
    ).toBe(1);
  });
});

describe('the contrast of a name', () => {
  const stroke = (x: number, y: number): boolean => x % 12 === 6 && y > 6 && y < 20;
  it('is that of its letters with what lies around them', () => {
    const [ink, paper, poor] = [0x262320, 0xfdfbf7, 0x6a6258];
    const good = picture(80, 26, (x, y) => (stroke(x, y) ? ink : paper));
    const empty = picture(80, 26, () => 0x98a982);
    const of = (shown: PNG, dark = false): number =>
      labelContrast(shown, empty, [0, 0, 80, 26], dark);
    expect(of(good)).toBeGreaterThan(14);
    const bad = picture(80, 26, (x, y) => (stroke(x, y) ? ink : poor));
    expect(of(bad)).toBeLessThan(3.2);
    const night = picture(80, 26, (x, y) => (stroke(x, y) ? 0xf6f2ea : 0x121826));
    expect(of(night, true)).toBeGreaterThan(14);
  });
});

describe('variety of roofs', () => {
  const building = (gid: number, x: number, over: Partial<SeenBuilding> = {}): SeenBuilding => ({
    gid,
    roof: 'gable',
    roofs: new Set(['gable']),
    areaM2: 1200,
    heightM: 11,
    at: [x, 0],
    radius: 30,
    pixel: [x, 100],
    ...over,
  });
  it('finds a row of the same building', () => {
    const row = [0, 80, 160, 240, 320].map((x, i) => building(i, x));
    expect(likeNeighbours(row)).toHaveLength(5);
    const mixed = row.map((one, i) => (i === 2 ? { ...one, roof: 'sawtooth' as const } : one));
    expect(likeNeighbours(mixed)).toHaveLength(2);
    expect(likeNeighbours(row.map((one, i) => ({ ...one, areaM2: 900 * 1.5 ** i })))).toHaveLength(
      1,
    );
  });
  it('finds the crop with the fewest kinds; flat roofs of all sorts are one', () => {
    const roofs = ['gable', 'flat', 'parapet', 'barrel', 'tank'] as const;
    const row = roofs.map((roof, i) => building(i, i * 100, { roof, roofs: new Set([roof]) }));
    expect(fewestRoofs(row, [[0, 0]])?.kinds).toHaveLength(4);
    expect(
      fewestRoofs(row, [
        [0, 0],
        [300, 0],
      ])?.crop,
    ).toEqual([300, 0]);
    expect(fewestRoofs(row, [])).toBeNull();
  });
});

describe('the foot of a wall', () => {
  const foot: WallFoot = { from: [0, 0], to: [40, 0], base: 10, height: 9 };
  const eye = new Eye(cameraOver([20, 14, 60], [20, 14, 0]), 400, 400);

  it('floats over a hole, is cut by a mound, and else stands', () => {
    expect(footGap(foot, () => 10)).toBe(0);
    expect(footGap(foot, (x) => (x > 15 && x < 25 ? 7 : 10))).toBeCloseTo(1.8, 9);
    expect(footGap(foot, (x) => (x > 35 ? 13 : 10))).toBeCloseTo(-2, 9);
    expect(footGap(foot, () => null)).toBe(Infinity);
  });

  it('is darker than its wall by what the picture says', () => {
    const shaded = picture(400, 400, (_, y) => {
      const metres = 14 + ((200 - y) / 200) * 60 * Math.tan(Math.PI / 8) - 10;
      return metres < 2.5 ? 0x969696 : 0xa6a6a6;
    });
    expect(footShade(shaded, eye, foot, () => 10)).toBeCloseTo(0.199, 1);
    const even = picture(400, 400, () => 0xa6a6a6);
    expect(footShade(even, eye, foot, () => 10)).toBeCloseTo(0, 6);
  });
});

describe('the eye of a picture', () => {
  it('finds the pixel of a point and the point of a pixel', () => {
    const eye = new Eye(cameraOver([100, 50, 300], [0, 0, 0]), 800, 600);
    expect(eye.pixel(0, 0, 0)?.map(Math.round)).toEqual([400, 300]);
    const [px, py] = eye.pixel(30, 5, -20) as [number, number];
    const { origin, direction } = eye.ray(px, py);
    const { ray, distance } = eye.towards(30, 5, -20);
    direction.forEach((value, k) => {
      expect(value).toBeCloseTo(ray.direction[k] as number, 6);
    });
    expect((origin[0] as number) + direction[0] * distance).toBeCloseTo(30, 3);
    expect(eye.pixel(100, 50, 400)).toBeNull();
  });
});

function cameraOver(at: [number, number, number], to: [number, number, number]) {
  const camera = new PerspectiveCamera(45, 1, 1, 1000);
  camera.position.set(...at);
  camera.lookAt(...to);
  camera.updateMatrixWorld();
  return {
    view: camera.matrixWorldInverse.toArray(),
    projection: camera.projectionMatrix.toArray(),
  };
}
