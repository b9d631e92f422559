import { describe, expect, it } from 'vitest';
import {
  featureTableSchema,
  type Manifest,
  manifestSchema,
} from '#capabilities/buildings/manifest.ts';
import { neutralHeight } from '#capabilities/buildings/neutralParts.ts';
import { namesOf, readTree } from '../support/readTree.ts';
import { engines } from '../support/testServer.ts';
import { tinyServer } from '../support/tinyServer.ts';

/** Everything a stranger could find the withheld site by. */
const traces = ['secret', '가려진', 'Hidden Works', '숨은부품', 'Hidden part', '비밀로', 'Bimil'];

describe.each(engines)('publishing levels on %s', (engine) => {
  const at = tinyServer(engine, async (_server) => {});

  const set = async (site: string, level: string): Promise<number> =>
    (await at().asOperator('PUT', '/api/operator/levels', { site, level })).status;
  const manifest = async (): Promise<Manifest> =>
    manifestSchema.parse(await (await at().get('/api/manifest')).json());
  const bytesOf = async (url: string): Promise<Uint8Array> =>
    new Uint8Array(await (await at().get(url)).arrayBuffer());

  /** All that leaves the server without asking for a name. */
  async function everything(): Promise<string> {
    const now = await manifest();
    const files = await Promise.all([now.ground, now.features].map(bytesOf));
    const names = namesOf(await readTree(now, bytesOf));
    const paths = ['companies', 'products', 'buildings', 'blocks', 'blocks/ungnam', 'manifest'];
    const answers = await Promise.all(
      paths.map(async (path) => (await at().get(`/api/${path}`)).text()),
    );
    return [...files.map((file) => new TextDecoder().decode(file)), ...names, ...answers].join(
      '\n',
    );
  }

  it('shows the site before its level is changed', async () => {
    const said = await everything();
    for (const trace of ['secret', '가려진', '숨은부품', '비밀로']) expect(said).toContain(trace);
  });

  for (const level of ['hidden', 'outline'] as const) {
    it(`leaves no trace of a site set to ${level}: lists, files, addresses, search`, async () => {
      expect(await set('secret', level)).toBe(200);
      const said = await everything();
      for (const trace of traces) expect(said).not.toContain(trace);
      for (const path of ['companies/secret-works', 'products/secret-part', 'buildings/secret-1']) {
        expect((await at().get(`/api/${path}`)).status).toBe(404);
      }
      for (const path of [
        'buildings?site=secret',
        'buildings?company=secret-works',
        'products?company=secret-works',
      ]) {
        expect(await (await at().get(`/api/${path}`)).json()).toEqual({ items: [], next: null });
      }
      for (const q of ['가려진', 'hidden', '숨은', '비밀로', 'ㄱㄹㅈ', 'secret', '철강']) {
        const found = await (await at().get(`/api/search?q=${encodeURIComponent(q)}`)).json();
        expect(found).toEqual({ hits: [], total: 0, buildings: [] });
      }
      const request = { company: 'secret-works', kind: 'correction', message: 'long enough' };
      expect((await at().post('/api/corrections', request)).status).toBe(404);
    });
  }

  it('makes plain ground of a hidden site: neither building nor parcel', async () => {
    const before = await manifest();
    await set('secret', 'hidden');
    const after = await manifest();
    expect(after.counts).toEqual({
      buildings: before.counts.buildings - 1,
      imported: before.counts.imported,
      parcels: before.counts.parcels - 1,
    });
    expect(await corners(after)).not.toContain('400,100');
  });

  it('leaves a neutral massing of an outline: flat, low, without sector, tanks or stacks', async () => {
    await set('secret', 'outline');
    const now = await manifest();
    expect(now.counts).toEqual({ buildings: 7, imported: 0, parcels: 7 });
    const table = featureTableSchema.parse(
      JSON.parse(new TextDecoder().decode(await bytesOf(now.features))),
    );
    expect(table.sites.map(({ id }) => id)).not.toContain('secret');
    const tree = await readTree(now, bytesOf);
    const gids = namesOf(tree);
    const fid = gids.findIndex((gid) => gid.startsWith('outline-'));
    expect(tree.length).toBeGreaterThan(1);
    for (const { node, columns } of tree) {
      if (fid < node.base || fid >= node.base + node.count) continue;
      const own = [...columns.feature.keys()].filter(
        (i) => i < columns.works && columns.feature[i] === fid - node.base,
      );
      expect(own).toHaveLength(1);
      const [only] = own as [number];
      expect([columns.roof[only], columns.sector[only], columns.height[only]]).toEqual([
        0,
        0,
        neutralHeight,
      ]);
    }
    const building = (await (await at().get(`/api/buildings/${gids[fid]}`)).json()) as object;
    expect(building).toMatchObject({
      outlineOnly: true,
      name: null,
      address: null,
      use: null,
      site: null,
      block: null,
      companies: [],
      footprintM2: 2400,
    });
  });

  it('keeps a company that has another site, without the withheld one', async () => {
    await set('hyosung', 'hidden');
    const company = (await (await at().get('/api/companies/hyosung-heavy')).json()) as {
      position: object;
      buildings: string[];
      sites: { id: string }[];
    };
    expect(company.sites.map(({ id }) => id)).toEqual(['shared']);
    expect(company.buildings).toEqual(['shared-1']);
    expect(company.position).toMatchObject({ x: 700, z: 100 });
  });

  it('brings everything back when the site is shown again', async () => {
    const before = await manifest();
    await set('secret', 'hidden');
    expect((await manifest()).version).not.toBe(before.version);
    await set('secret', 'shown');
    expect(await manifest()).toEqual(before);
    expect((await at().get('/api/companies/secret-works')).status).toBe(200);
  });

  it('deletes the files that tell of a hidden site', async () => {
    const before = await manifest();
    await set('secret', 'hidden');
    expect((await at().get(before.features)).status).toBe(404);
    expect((await at().get(before.ground)).status).toBe(404);
    expect((await at().get(before.terrain)).status).toBe(200);
  });

  it('tells the operator when and what, and refuses a site that is none', async () => {
    await set('secret', 'outline');
    expect(await (await at().asOperator('GET', '/api/operator/levels')).json()).toEqual({
      items: [
        { site: 'secret', level: 'outline', setBy: 'operator', setAt: expect.stringMatching(/Z$/) },
      ],
    });
    expect(await set('nowhere', 'hidden')).toBe(404);
    expect(await set('secret', 'blurred')).toBe(422);
  });

  it('orders buildings and parcels so that a number tells nothing of a withheld name', async () => {
    await set('secret', 'outline');
    const shown = namesOf(await readTree(await manifest(), bytesOf));
    await set('secret', 'shown');
    const before = namesOf(await readTree(await manifest(), bytesOf));
    expect(shown.findIndex((gid) => gid.startsWith('outline-'))).toBe(before.indexOf('secret-1'));
    expect(shown.filter((gid) => !gid.startsWith('outline-'))).toEqual(
      before.filter((gid) => gid !== 'secret-1'),
    );
  });

  /** First corners of every volume, whole metres. */
  async function corners(of: Manifest): Promise<string[]> {
    const found: string[] = [];
    for (const { columns } of await readTree(of, bytesOf)) {
      for (let i = 0; i < columns.parts; i++) {
        const from = (columns.starts[i] as number) * 2;
        const x = columns.originX + (columns.corners[from] as number);
        const z = columns.originZ + (columns.corners[from + 1] as number);
        found.push(`${Math.round(x)},${Math.round(z)}`);
      }
    }
    return found;
  }

  it('has the withheld building in its tiles before', async () => {
    expect(await corners(await manifest())).toContain('400,100');
  });
});
