import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chooseColumns } from '#capabilities/municipal-import/chooseColumns.ts';
import { draftBuildings } from '#capabilities/municipal-import/draftBuildings.ts';
import { locateFile } from '#capabilities/municipal-import/locateFile.ts';
import type { RawFile } from '#capabilities/municipal-import/rawFeature.ts';
import { readGeoJson } from '#capabilities/municipal-import/readGeoJson.ts';
import { readShapefile } from '#capabilities/municipal-import/readShapefile.ts';
import type { Bounds } from '#shared/geo.ts';
import { toLngLat } from '#shared/mapProjection.ts';
import { lngLatToScene } from '#shared/projection.ts';
import type { Result } from '#shared/result.ts';

const folder = fileURLToPath(new URL('../../../../shared/external/', import.meta.url));
const place: Bounds = [-8700, -9700, 7684, 6684];

function shapefile(path: string): Result<RawFile, string> {
  const part = (extension: string): Uint8Array | null =>
    existsSync(`${folder}${path}.${extension}`)
      ? readFileSync(`${folder}${path}.${extension}`)
      : null;
  const parts = { dbf: part('dbf'), prj: part('prj'), cpg: part('cpg') };
  return readShapefile({ shp: part('shp') as Uint8Array, ...parts }, null, null);
}
const needed = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

describe.skipIf(!existsSync(folder))('files of other people', () => {
  it('of Namyangju are read, agree with each other, and belong to another place', () => {
    const geojson = `${folder}korean-footprints/sample-geojson/footprint-with-height.geojson`;
    const files = [
      needed(shapefile('korean-footprints/sample-shape/footprint')),
      needed(readGeoJson(readFileSync(geojson), null)),
    ];
    const [x, z] = lngLatToScene([127.177, 37.619]);
    const there: Bounds = [x - 5000, z - 5000, x + 5000, z + 5000];
    const drafts = files.map((file) => {
      expect(file.features).toHaveLength(177);
      expect(locateFile(file, place)).toMatchObject({
        error: expect.stringContaining('299 km away'),
      });
      const columns = needed(chooseColumns(file.columns, {}));
      expect(columns.height).toHaveLength(1);
      return draftBuildings(file.features, columns, toLngLat('EPSG:4326'), there);
    });
    for (const { buildings, problems } of drafts) {
      expect(buildings.length + problems.length).toBeGreaterThanOrEqual(177);
      expect(buildings.length).toBeGreaterThan(170);
      const measured = buildings.filter(({ facts }) => facts.basis === 'measured');
      expect(measured.length).toBeGreaterThan(130);
    }
    const [shp, json] = drafts.map(({ buildings }) => buildings.length);
    expect(shp).toBe(json);
  });

  it('without .prj and .cpg are decoded, and told the system they lie here by', () => {
    const bare = needed(shapefile('admin/noprj_nocpg/changwon_dong_5186'));
    expect(bare.encoding).toBe('cp949');
    const name = bare.columns.indexOf('adm_nm');
    expect(bare.features.map(({ value }) => value(name))).toContainEqual(
      expect.stringContaining('창원시'),
    );
    expect(locateFile(bare, place)).toMatchObject({
      error: expect.stringContaining('try --crs EPSG:5186'),
    });
    const told = needed(shapefile('admin/changwon_dong_5186'));
    expect(locateFile(told, place)).toEqual({ ok: true, value: 'EPSG:5186' });
  });

  it('of points are refused as such', () => {
    expect(shapefile('korean-register/changwon_factories_5179')).toMatchObject({
      error: expect.stringContaining('points'),
    });
  });
});
