import { describe, expect, it } from 'vitest';
import { readDbf } from '#capabilities/municipal-import/readDbf.ts';
import { readShapefile } from '#capabilities/municipal-import/readShapefile.ts';
import { readShp } from '#capabilities/municipal-import/readShp.ts';
import { type Column, writeDbf, writeShp } from '../../support/shapefile.ts';

const square = (x: number, y: number, side: number): [number, number][] => [
  [x, y],
  [x, y + side],
  [x + side, y + side],
  [x + side, y],
];
const columns: Column[] = [
  { name: 'A24', type: 'C', length: 40 },
  { name: 'A16', type: 'N', length: 9 },
];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const errorOf = (result: { ok: boolean }): string => (result as { error?: string }).error ?? '';

describe('a .shp', () => {
  it('gives outlines with their holes, however they are wound, and null for an empty record', () => {
    const [yard, other] = [square(2, 2, 3), square(100, 0, 10)];
    for (const hole of [yard, [...yard].reverse()]) {
      for (const heights of [false, true]) {
        const read = readShp(writeShp([[square(0, 0, 10), hole, other], null], heights));
        expect(read).toMatchObject({ ok: true });
        if (!read.ok) continue;
        const [shape, empty] = read.value;
        expect(shape?.map((rings) => rings.length)).toEqual([2, 1]);
        expect(empty).toBeNull();
      }
    }
  });

  it('is refused wherever it is cut, and never gives fewer shapes', () => {
    const whole = writeShp([[square(0, 0, 10)], [square(20, 0, 10)]]);
    for (let length = 0; length < whole.length; length += 7) {
      expect(errorOf(readShp(whole.subarray(0, length)))).toMatch(/cut short/);
    }
  });

  it('never throws, and never gives corners that are not there, whatever byte is wrong', () => {
    const whole = writeShp([[square(0, 0, 10), square(2, 2, 3)], [square(20, 0, 10)]]);
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0, 0x7f, 0xff]) {
        const damaged = whole.slice();
        damaged[at] = value;
        const read = readShp(damaged);
        if (!read.ok) continue;
        const corners = read.value.flatMap((shape) => shape ?? []).flat(2);
        expect(corners.length).toBeLessThanOrEqual(15);
      }
    }
  });

  it('of points or lines is refused by name', () => {
    const points = writeShp([]);
    points[32] = 1;
    expect(errorOf(readShp(points))).toBe('the .shp holds points, not footprints (polygons)');
    expect(errorOf(readShp(utf8('x'.repeat(200))))).toMatch(/no shapefile/);
  });
});

describe('a .dbf', () => {
  const rows = [
    ['똠방각하 제1공장', '12.5'],
    ['주식회사 뷁', ''],
  ];

  it('gives its texts in CP949, extended syllables too, and in UTF-8, told or found out', () => {
    for (const encoding of ['cp949', 'utf-8'] as const) {
      const bytes = writeDbf(columns, rows, encoding);
      for (const [wanted, cpg] of [
        [null, null],
        [encoding, 'nonsense'],
        [null, encoding === 'cp949' ? 'EUC-KR' : 'UTF-8\n'],
      ] as const) {
        const table = readDbf(bytes, wanted, cpg);
        if (!table.ok) throw new Error(table.error);
        expect(table.value.encoding).toBe(encoding);
        expect(table.value.columns).toEqual(['A24', 'A16']);
        expect([0, 1].map((row) => table.value.text(row, 0))).toEqual(rows.map(([name]) => name));
        expect(table.value.text(1, 1)).toBe('');
      }
    }
  });

  it('is refused where its lengths do not fit the file', () => {
    const whole = writeDbf(columns, rows, 'cp949');
    expect(errorOf(readDbf(whole.subarray(0, whole.length - 30), null, null))).toBe(
      'the .dbf is cut short: it holds 1 of its 2 rows',
    );
    expect(errorOf(readDbf(whole.subarray(0, 20), null, null))).toMatch(/cut short/);
    const wide = whole.slice();
    wide[48] = 250;
    expect(errorOf(readDbf(wide, null, null))).toMatch(/do not add up/);
    const many = whole.slice();
    new DataView(many.buffer).setUint32(4, 0xffffffff, true);
    expect(errorOf(readDbf(many, null, null))).toMatch(/2 of its 4294967295 rows/);
  });

  it('never throws, whatever byte of its head is wrong', () => {
    const whole = writeDbf(columns, rows, 'cp949');
    for (let at = 0; at < 97; at++) {
      for (const value of [0, 0x0d, 0x7f, 0xff]) {
        const damaged = whole.slice();
        damaged[at] = value;
        const table = readDbf(damaged, null, null);
        if (!table.ok) continue;
        for (let row = 0; row < Math.min(3, table.value.rows); row++) {
          table.value.columns.forEach((_, column) => void table.value.text(row, column));
        }
      }
    }
  });
});

describe('a shapefile', () => {
  const shp = writeShp([[square(0, 0, 10)], [square(20, 0, 10)]]);
  const dbf = writeDbf(
    columns,
    [
      ['가', '1'],
      ['나', '2'],
    ],
    'cp949',
  );

  it('needs its .dbf, with as many rows', () => {
    expect(errorOf(readShapefile({ shp, dbf: null, prj: null, cpg: null }, null, null))).toMatch(
      /^the .dbf .* is missing/,
    );
    const one = writeDbf(columns, [['가', '1']], 'cp949');
    expect(errorOf(readShapefile({ shp, dbf: one, prj: null, cpg: null }, null, null))).toBe(
      'the .shp holds 2 shapes and the .dbf 1 rows: they do not belong together',
    );
  });

  it('takes the system that is told before that of its .prj', () => {
    const prj = utf8('GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]]]');
    const parts = { shp, dbf, prj, cpg: null };
    expect(readShapefile(parts, null, null)).toMatchObject({ value: { system: 'EPSG:4326' } });
    expect(readShapefile(parts, 'EPSG:5186', null)).toMatchObject({
      value: { system: 'EPSG:5186' },
    });
    const none = readShapefile({ ...parts, prj: null }, null, null);
    expect(none).toMatchObject({ value: { system: null } });
  });

  it('gives a row that is marked as deleted as such', () => {
    const marked = dbf.slice();
    marked[32 + 64 + 1] = 0x2a;
    const read = readShapefile({ shp, dbf: marked, prj: null, cpg: null }, null, null);
    expect(read.ok && read.value.features.map(({ polygons }) => typeof polygons)).toEqual([
      'string',
      'object',
    ]);
  });
});
