import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importVerb } from '#app/importVerb.ts';
import { openOperator } from '#app/operator.ts';
import { type Listening, listen } from '#server/listen.ts';
import { type LockFile, takeLock } from '#server/lockFile.ts';
import { readSettings } from '#server/settings.ts';
import { aGeoJson, rectangleOnMap } from '../capabilities/municipal-import/aFile.ts';
import { type Column, writeDbf, writeShp } from '../support/shapefile.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { writeZip } from '../support/zip.ts';

const columns: Column[] = [
  { name: 'BD_MGT_SN', type: 'C', length: 25 },
  { name: 'GRO_FLO_CO', type: 'N', length: 3 },
];

describe('npm run twin -- import, while a server runs', () => {
  let server: TestServer;
  let listening: Listening;
  let lock: LockFile;
  let folder = '';
  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-import-'));
    lock = takeLock(folder);
    writeFileSync(join(folder, 'operator-token'), server.token);
    listening = await listen(createServer(getRequestListener(server.app.fetch)), 0, '127.0.0.1');
    const note = { host: '127.0.0.1', port: listening.port };
    writeFileSync(join(folder, 'server.json'), JSON.stringify(note));
  });
  afterAll(async () => {
    lock.release();
    await listening.stop();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the verb prints; throws what it would end with. */
  async function twin(...words: string[]): Promise<string> {
    const lines: string[] = [];
    await importVerb(
      words,
      async (work) => {
        const operator = await openOperator(readSettings({ DATA_DIR: folder }));
        await work(operator).finally(() => operator.close());
      },
      (line) => void lines.push(line),
    );
    return lines.join('\n');
  }
  const put = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const standing = (): number => server.tileJob.manifest().counts.buildings;
  const korean = (name: string): Uint8Array => iconv.encode(name, 'cp949');
  const rings = [rectangleOnMap(100, 100, 58, 42), rectangleOnMap(1500, -500, 30, 20)];
  const shp = writeShp(rings.map((ring) => [ring]));
  const dbf = writeDbf(
    columns,
    [
      ['48123A1', '2'],
      ['48123A2', '1'],
    ],
    'cp949',
  );
  const prj = korean('GEOGCS["GCS_WGS_1984",DATUM["D",SPHEROID["WGS_1984",6378137.0,298.25]]]');

  it('shows what a zip with Korean names would do, then does it, then takes it back', async () => {
    const zip = put(
      '건물.zip',
      writeZip([
        { name: korean('창원/건물.SHP'), bytes: shp },
        { name: korean('창원/건물.DBF'), bytes: dbf },
        { name: korean('창원/건물.PRJ'), bytes: prj },
        { name: korean('읽어보기.txt'), bytes: new Uint8Array(9) },
      ]),
    );
    const dry = await twin('buildings', zip);
    expect(dry).toContain('건물.SHP: Shapefile, 2 features, EPSG:4326');
    expect(dry).toContain('2 buildings would come. What they replace: 1 modelled buildings');
    expect(dry).toContain('Nothing has been changed');
    expect(standing()).toBe(7);
    await expect(twin('buildings', zip, '--apply')).rejects.toThrow('--reviewed-by');
    expect(standing()).toBe(7);
    expect(await twin('buildings', zip, '--apply', '--reviewed-by', '김검토')).toContain(
      'Import 1 stands, reviewed by 김검토',
    );
    expect(standing()).toBe(8);
    expect((await server.get('/api/buildings/b-48123a1')).status).toBe(200);
    expect(await twin('list')).toMatch(/^1\t.*2 buildings.*reviewed by 김검토\tstands$/);
    expect(await twin('undo')).toContain('Import 1 (건물.SHP) is undone');
    expect(standing()).toBe(7);
    await expect(twin('undo')).rejects.toThrow('nothing to undo');
    await expect(twin('undo', '1')).rejects.toThrow('has been undone already');
    await expect(twin('undo', '9')).rejects.toThrow('no such import');
  });

  it('writes every problem into a table where it is asked to', async () => {
    const tiny = { ring: rectangleOnMap(0, 0, 1, 1), properties: { id: '작은 것' } };
    const file = put('some.geojson', aGeoJson([{ ring: rectangleOnMap(0, 0, 20, 20) }, tiny]));
    const table = join(folder, 'problems.csv');
    expect(await twin('buildings', file, '--problems', table)).toContain('1 left out: under 4 ㎡');
    expect(readFileSync(table, 'utf8')).toContain('2,"작은 것",too-small,left out');
  });

  it('changes nothing for a damaged or hostile file, and says what is wrong', async () => {
    const zip = (...files: Parameters<typeof writeZip>[0]) => writeZip(files);
    const named = (name: string, bytes: Uint8Array) => ({ name: korean(name), bytes });
    const good = zip(named('a.shp', shp), named('a.dbf', dbf), named('a.prj', prj));
    const zeros = new Uint8Array(8 << 20);
    const files: [string, Uint8Array | string, RegExp][] = [
      ['cut.zip', good.subarray(0, good.length - 40), /the zip is damaged/],
      ['empty.geojson', '', /is empty/],
      ['text.geojson', 'hello', /not valid JSON/],
      ['text.xyz', 'hello', /neither a shapefile/],
      ['none.zip', zip(named('a.txt', zeros)), /neither a shapefile/],
      ['half.zip', zip(named('a.shp', shp)), /the .dbf .* is missing/],
      ['no-shp.zip', zip(named('a.dbf', dbf)), /the .shp is missing/],
      ['liar.zip', zip({ ...named('a.shp', zeros), claimed: 100 }), /the zip is damaged/],
      ['bomb.zip', zip({ ...named('a.shp', zeros), claimed: 2 ** 31 }), /more than 1024 MB/],
      [
        'other.geojson',
        aGeoJson([
          {
            ring: [
              [2, 48],
              [2.1, 48],
              [2.1, 48.1],
            ],
          },
        ]),
        /lies in the place/,
      ],
      ['lone.shp', shp, /the .dbf .* is missing/],
    ];
    for (const [name, bytes, why] of files) {
      await expect(
        twin('buildings', put(name, bytes), '--apply', '--reviewed-by', '김검토'),
      ).rejects.toThrow(why);
    }
    await expect(twin('buildings', join(folder, 'nowhere.shp'))).rejects.toThrow(
      'There is no file',
    );
    await expect(twin('buildings', folder)).rejects.toThrow('it is a folder');
    await expect(twin('buildings')).rejects.toThrow('Say one file');
    await expect(twin('buildings', 'a', '--wrong')).rejects.toThrow(/--wrong/);
    await expect(twin('companies')).rejects.toThrow('nothing to import called companies');
    expect(standing()).toBe(7);
    expect(
      (await (await server.asOperator('GET', '/api/operator/imports')).json()) as object,
    ).toMatchObject({
      items: [{ id: 1 }],
    });
  });
});
