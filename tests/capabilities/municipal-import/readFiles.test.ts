import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { chooseFile } from '#capabilities/municipal-import/chooseFile.ts';
import { readGeoJson } from '#capabilities/municipal-import/readGeoJson.ts';
import { systemOfPrj } from '#capabilities/municipal-import/systemOfPrj.ts';
import { decodeText, guessEncoding } from '#shared/decodeText.ts';

const square = (x: number, y: number, side: number): [number, number][] => [
  [x, y],
  [x, y + side],
  [x + side, y + side],
  [x + side, y],
];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const errorOf = (result: { ok: boolean }): string => (result as { error?: string }).error ?? '';

describe('GeoJSON', () => {
  const read = (value: unknown) => readGeoJson(utf8(JSON.stringify(value)), null);
  const polygon = { type: 'Polygon', coordinates: [[...square(0, 0, 1), [0, 0]]] };

  it('may begin with a byte order mark and be a feature or a bare geometry', () => {
    const text = `\ufeff${JSON.stringify(polygon)}`;
    expect(readGeoJson(utf8(text), null)).toMatchObject({
      ok: true,
      value: { system: 'EPSG:4326' },
    });
    expect(read({ type: 'Feature', properties: null, geometry: polygon })).toMatchObject({
      ok: true,
    });
  });

  it('says of each feature why it is no footprint', () => {
    const geometries = [
      polygon,
      null,
      { type: 'Point', coordinates: [1, 2] },
      { type: 'Polygon', coordinates: [] },
      { type: 'Polygon', coordinates: [[[null, 1]]] },
      { type: 'MultiPolygon', coordinates: [polygon.coordinates, polygon.coordinates] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [1, 2, 30],
            [3, 4, 30],
            [5, 6, 30],
          ],
        ],
      },
      { type: 'Polygon', coordinates: 'x' },
      7,
    ];
    const file = read({
      type: 'FeatureCollection',
      features: geometries.map((geometry) => ({ type: 'Feature', geometry })),
    });
    expect(
      file.ok &&
        file.value.features.map(({ polygons }) =>
          typeof polygons === 'string' ? polygons : polygons.length,
        ),
    ).toEqual([
      1,
      'no-geometry',
      'not-a-polygon',
      'no-geometry',
      'not-a-number',
      2,
      1,
      'no-geometry',
      'no-geometry',
    ]);
  });

  it('is refused where it is no JSON, no GeoJSON or of an unknown system', () => {
    expect(errorOf(readGeoJson(utf8('{"type":"FeatureCollection","features":[NaN'), null))).toMatch(
      /not valid JSON/,
    );
    expect(errorOf(read({ hello: 1 }))).toMatch(/not GeoJSON/);
    expect(errorOf(read({ type: 'FeatureCollection' }))).toMatch(/no list of features/);
    const crs = (name: string) => ({
      type: 'FeatureCollection',
      features: [],
      crs: { type: 'name', properties: { name } },
    });
    expect(read(crs('urn:ogc:def:crs:EPSG::5186'))).toMatchObject({
      value: { system: 'EPSG:5186' },
    });
    expect(read(crs('urn:ogc:def:crs:OGC:1.3:CRS84'))).toMatchObject({
      value: { system: 'EPSG:4326' },
    });
    expect(errorOf(read(crs('EPSG:2097')))).toMatch(/EPSG:2097, which cannot be read/);
  });
});

describe('the coordinate system of a .prj', () => {
  const prj = (
    name: string,
    spheroid: string,
    meridian: number,
    east: number,
    north: number,
    k = 1,
  ) =>
    `PROJCS["${name}",GEOGCS["g",DATUM["d",SPHEROID["${spheroid}",6377397.155,299.1528128]]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",${east}.0],PARAMETER["False_Northing",${north}.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${k}],PARAMETER["Latitude_Of_Origin",38.0],UNIT["Meter",1.0]]`;

  it.each([
    [
      'EPSG:5174',
      prj(
        'Korean_1985_Modified_Korea_Central_Belt',
        'Bessel_1841',
        127.0028902777778,
        200000,
        500000,
      ),
    ],
    [
      'EPSG:5179',
      prj(
        'Korea_2000_Korea_Unified_Coordinate_System',
        'GRS_1980',
        127.5,
        1000000,
        2000000,
        0.9996,
      ),
    ],
    ['EPSG:5186', prj('Korea 2000 / Central Belt 2010', 'GRS 1980', 127, 200000, 600000)],
    ['EPSG:5187', prj('Korea_2000_Korea_East_Belt_2010', 'GRS_1980', 129, 200000, 600000)],
  ])('is read off its parameters: %s', (system, text) => {
    expect(systemOfPrj(text)).toEqual({ ok: true, value: system });
  });

  it('is refused by name where it is another', () => {
    const old = prj('Korean_1985_Korea_Central_Belt', 'Bessel_1841', 127, 200000, 500000);
    expect(errorOf(systemOfPrj(old))).toContain('Korean_1985_Korea_Central_Belt');
    expect(errorOf(systemOfPrj('hello'))).toMatch(/does not describe/);
  });
});

describe('the files of a folder or a zip', () => {
  const bytes = new Uint8Array([1]);
  const files = (...names: string[]) => names.map((name) => ({ name, bytes }));

  it('are matched by stem, in any case and in Korean', () => {
    const chosen = chooseFile(
      files(
        '창원/건물.SHP',
        '창원/건물.Dbf',
        '창원/건물.PRJ',
        '창원/다른.dbf',
        '__MACOSX/건물.shp',
      ),
      null,
    );
    expect(chosen).toMatchObject({ ok: true, value: { kind: 'shapefile', parts: { cpg: null } } });
    expect(chosen.ok && chosen.value.kind === 'shapefile' && chosen.value.parts.prj).toBe(bytes);
  });

  it('are refused where there is nothing, only half, or too much to choose from', () => {
    expect(errorOf(chooseFile(files('readme.txt'), null))).toMatch(/neither a shapefile/);
    expect(errorOf(chooseFile(files('a.dbf', 'a.shx'), null))).toMatch(/the .shp is missing/);
    const two = files('a.shp', 'a.dbf', 'b.geojson');
    expect(errorOf(chooseFile(two, null))).toBe(
      'it holds several layers, say one by --layer: a.shp, b.geojson',
    );
    expect(chooseFile(two, 'B')).toMatchObject({ ok: true, value: { kind: 'geojson' } });
    expect(errorOf(chooseFile(two, 'c'))).toMatch(/no layer c/);
  });
});

describe('text', () => {
  it('is told apart and decoded as CP949 or UTF-8', () => {
    const korean = iconv.encode('똠방각하 펲시', 'cp949');
    expect(guessEncoding(korean)).toBe('cp949');
    expect(decodeText(korean, 'cp949')).toBe('똠방각하 펲시');
    expect(guessEncoding(utf8('똠방각하'))).toBe('utf-8');
  });
});
