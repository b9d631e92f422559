import { describe, expect, it } from 'vitest';
import { cellOf } from '#capabilities/buildings/buildTile.ts';
import { cellSize } from '#capabilities/buildings/tileTree.ts';
import { beginInTile } from '#capabilities/municipal-import/beginInTile.ts';
import { chooseColumns } from '#capabilities/municipal-import/chooseColumns.ts';
import { draftBuildings } from '#capabilities/municipal-import/draftBuildings.ts';
import { locateFile } from '#capabilities/municipal-import/locateFile.ts';
import {
  countProblems,
  problemLines,
  problemTable,
} from '#capabilities/municipal-import/problemText.ts';
import type { RawFeature, RawFile } from '#capabilities/municipal-import/rawFeature.ts';
import type { Bounds, Ring } from '#shared/geo.ts';
import { type MapSystem, toLngLat } from '#shared/mapProjection.ts';
import { aFeature, rectangleOnMap } from './aFile.ts';

const bounds: Bounds = [-1000, -1000, 3000, 1000];
const names = ['id', 'height', 'floors', 'use', 'name'];
const draft = (features: readonly RawFeature[]) => {
  const columns = chooseColumns(['id', 'height', 'floors', '주용도', 'name'], {});
  if (!columns.ok) throw new Error(columns.error);
  return draftBuildings(features, columns.value, toLngLat('EPSG:4326'), bounds);
};
const fileOf = (features: readonly RawFeature[], system: MapSystem | null): RawFile => ({
  format: 'GeoJSON',
  encoding: 'utf-8',
  system,
  columns: names,
  features,
});

describe('the features of a file', () => {
  it('become buildings of the place, measured in its metres', () => {
    const { buildings, problems } = draft([
      aFeature(rectangleOnMap(100, 100, 60, 40), ['AB-12', '11.25', '2', '공장', '제1공장']),
    ]);
    expect(problems).toEqual([]);
    expect(buildings).toEqual([
      {
        gid: 'b-ab-12',
        rings: [[100, 100, 100, 140, 160, 140, 160, 100]],
        height: 11.3,
        use: 'factory',
        facts: { basis: 'measured', floors: 2, approved: null, name: '제1공장' },
      },
    ]);
  });

  it('are left out with the reason, feature by feature', () => {
    const bow = rectangleOnMap(0, 0, 50, 50);
    const { buildings, problems } = draft([
      { ...aFeature([]), polygons: 'no-geometry' },
      aFeature(rectangleOnMap(5000, 0, 50, 50)),
      aFeature(rectangleOnMap(2980, 0, 50, 50)),
      aFeature([bow[0], bow[2], bow[1], bow[3]] as [number, number][]),
      aFeature(rectangleOnMap(0, 0, 1, 1)),
      aFeature(rectangleOnMap(-900, 0, 1500, 50)),
      aFeature([
        [Number.NaN, 35],
        [128, 35],
        [128, 36],
      ]),
      aFeature([
        [1e308, 1e308],
        [-1e308, 35],
        [128, 1e300],
      ]),
      aFeature(rectangleOnMap(0, 200, 50, 50)),
      aFeature([...rectangleOnMap(0, 200, 50, 50)].reverse()),
    ]);
    expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '1 no-geometry',
      '2 outside',
      '3 on-the-edge',
      '4 crosses-itself',
      '5 too-small',
      '6 too-large',
      '7 not-a-number',
      '8 outside',
      '10 same-shape',
    ]);
    expect(buildings).toHaveLength(1);
  });

  it('keep every shape of an id that comes twice, even a hundred thousand times', () => {
    const features = Array.from({ length: 3000 }, (_, i) =>
      aFeature(rectangleOnMap((i % 100) * 20, Math.floor(i / 100) * 20, 10, 10), ['0']),
    );
    const { buildings, problems } = draft(features);
    expect(new Set(buildings.map(({ gid }) => gid)).size).toBe(3000);
    expect(countProblems(problems)).toEqual({ 'same-id': 2999 });
  });

  it('are named by their place where they have no id, the same in every reading', () => {
    const features = [
      aFeature(rectangleOnMap(0, 0, 10, 10)),
      aFeature(rectangleOnMap(20, 0, 9, 9)),
    ];
    const [a, b] = draft(features).buildings;
    expect(a?.gid).toBe('at-1000050-999950');
    expect(draft([...features].reverse()).buildings[0]?.gid).toBe(b?.gid);
  });

  it('do not tell the names of houses', () => {
    const house = aFeature(rectangleOnMap(0, 0, 10, 10), ['1', '', '', '단독주택', '홍길동 주택']);
    expect(draft([house]).buildings[0]?.facts.name).toBeNull();
  });

  it('make one building of several volumes, with courtyards cut in', () => {
    const feature: RawFeature = {
      polygons: [
        [rectangleOnMap(0, 0, 60, 60), rectangleOnMap(20, 20, 20, 20)],
        [rectangleOnMap(80, 0, 20, 20)],
      ],
      value: () => '',
    };
    expect(draft([feature]).buildings[0]?.rings.map((ring) => ring.length / 2)).toEqual([10, 4]);
  });
});

describe('a building in its tile', () => {
  it('begins at a corner from which the tile reaches all of it', () => {
    const ring: Ring = [
      [2100, 10],
      [1500, 10],
      [1500, 400],
      [2100, 400],
    ];
    const [turned] = beginInTile([ring]) as [Ring];
    const tile = cellOf([{ ring: turned }]);
    expect(tile.x * cellSize).toBeLessThanOrEqual(1500 + 390);
    expect([...turned].sort()).toEqual([...ring].sort());
  });
});

describe('a file that lies elsewhere', () => {
  it('is refused with where it lies', () => {
    const far = fileOf(
      [
        aFeature([
          [127.2, 37.6],
          [127.3, 37.6],
          [127.3, 37.7],
        ]),
      ],
      'EPSG:4326',
    );
    const located = locateFile(far, bounds);
    expect(located).toMatchObject({ ok: false });
    if (!located.ok) {
      expect(located.error).toMatch(
        /37\.600° N 127\.200° E, 29\d km away.*belongs to another place/,
      );
    }
  });

  it('is told the system by which it would lie here', () => {
    const metres: [number, number][] = [
      [351254, 291324],
      [351264, 291324],
      [351264, 291334],
    ];
    for (const system of [null, 'EPSG:5179', 'EPSG:4326'] as const) {
      const located = locateFile(fileOf([aFeature(metres)], system), bounds);
      expect(located.ok ? '' : located.error).toContain('try --crs EPSG:5186');
    }
    expect(locateFile(fileOf([aFeature(metres)], 'EPSG:5186'), bounds)).toEqual({
      ok: true,
      value: 'EPSG:5186',
    });
  });

  it('is told that its corners are the wrong way round', () => {
    const swapped = rectangleOnMap(0, 0, 10, 10).map(([lng, lat]) => [lat, lng] as const);
    const located = locateFile(fileOf([aFeature(swapped)], 'EPSG:4326'), bounds);
    expect(located.ok ? '' : located.error).toMatch(/latitude first/);
  });
});

describe('the problems of a file', () => {
  const problems = Array.from({ length: 7 }, (_, i) => ({
    row: i + 1,
    id: i === 0 ? '=cmd()' : '',
    code: 'too-small' as const,
  }));

  it('are counted and shown with the first features', () => {
    expect(problemLines(problems)).toEqual([
      '  7 left out: under 4 ㎡; feature 1 (=cmd()), 2, 3, 4, 5, …',
    ]);
  });

  it('are all in the table, where nothing is a formula', () => {
    const lines = problemTable(problems).split('\r\n');
    expect(lines).toHaveLength(9);
    expect(lines[1]).toBe(`1,"'=cmd()",too-small,left out,"under 4 ㎡"`);
  });
});
