import type { CompanyAsset } from '#capabilities/companies/companyAssets.ts';
import type { Place, PlacedBuilding, PlacedSite } from '#capabilities/complex/place.ts';
import type { Ring } from '#shared/geo.ts';

const rectangle = (x: number, z: number, width: number, depth: number): Ring => [
  [x, z],
  [x, z + depth],
  [x + width, z + depth],
  [x + width, z],
];

const site = (id: string, x: number, z: number, over: Partial<PlacedSite> = {}): PlacedSite => ({
  id,
  name: null,
  address: { ko: `공단로 ${x} (웅남동)`, en: `${x} Gongdan-ro` },
  block: 'ungnam',
  sector: null,
  employees: 100,
  areaM2: 2400,
  position: { at: [x, z], kind: 'exact' },
  road: `공단로 ${x}`,
  source: '공공데이터',
  ...over,
});

const hall = (gid: string, owner: string | null, x: number, z: number): PlacedBuilding => ({
  gid,
  parcel: `parcel-${gid}`,
  site: owner,
  block: x < 2000 ? 'ungnam' : 'charyong',
  use: 'factory',
  plan: 'hall',
  base: 12.3,
  parts: [
    { ring: rectangle(x, z, 60, 40), height: 11, roof: 'sawtooth' },
    { ring: rectangle(x + 64, z, 8, 8), height: 14, roof: 'tank' },
    { ring: rectangle(x + 74, z, 3, 3), height: 33, roof: 'stack' },
  ],
  address: owner ? { ko: `공단로 ${x} (웅남동)`, en: `${x} Gongdan-ro` } : null,
});

const buildings = [
  hall('hyosung-1', 'hyosung', 100, 100),
  hall('hyosung-2', 'hyosung', 100, 200),
  hall('secret-1', 'secret', 400, 100),
  hall('shared-1', 'shared', 700, 100),
  hall('plain-1', null, 1000, 100),
  hall('far-1', 'far', 2500, 300),
  hall('far-2', null, -300, -900),
];

/** Two blocks, five sites, seven buildings in three tiles: as much of a place as the API needs. */
export const tinyPlace: Place = {
  bounds: [-1000, -1000, 3000, 1000],
  terrain: {
    size: 3,
    step: 2000,
    minX: -1000,
    minZ: -1000,
    heights: Int16Array.from([10, 20, 30, 40, 50, 60, 70, 80, -20]),
    landUse: Uint8Array.from([3, 3, 3, 3, 3, 3, 6, 6, 0]),
  },
  roads: [
    {
      id: 'gongdan-ro',
      name: { ko: '공단로', en: 'Gongdan-ro' },
      class: 'main',
      width: 30,
      line: [
        [-900, 0],
        [2900, 0],
      ],
    },
    {
      id: 'street-1',
      name: null,
      class: 'street',
      width: 12,
      line: [
        [0, 0],
        [0, 900],
      ],
    },
  ],
  waters: [
    {
      id: 'namcheon',
      name: { ko: '남천', en: 'Namcheon' },
      kind: 'canal',
      surface: 2,
      ring: rectangle(-900, 500, 3000, 30),
    },
  ],
  peaks: [{ name: { ko: '장복산', en: 'Jangboksan' }, at: [-800, 900], elevation: 582 }],
  blocks: [
    {
      id: 'ungnam',
      name: { ko: '웅남단지', en: 'Ungnam' },
      ring: rectangle(-1000, -1000, 3000, 2000),
      label: [500, 0],
    },
    {
      id: 'charyong',
      name: { ko: '차룡단지', en: 'Charyong' },
      ring: rectangle(2000, -1000, 1000, 2000),
      label: [2500, 0],
    },
  ],
  sites: [
    site('hyosung', 100, 100),
    site('secret', 400, 100, { address: { ko: '비밀로 7', en: '7 Bimil-ro' }, road: '비밀로' }),
    site('shared', 700, 100),
    site('far', 2500, 300, { block: 'charyong' }),
    site('pinned', 2500, 0, {
      block: 'charyong',
      position: { at: [2500, 0], kind: 'block', metres: 900 },
    }),
  ],
  parcels: buildings.map(({ gid, site: owner, block, parts }) => {
    const [x, z] = parts[0]?.ring[0] ?? [0, 0];
    return { id: `parcel-${gid}`, ring: rectangle(x - 10, z - 10, 100, 60), block, site: owner };
  }),
  buildings: buildings.map((building) =>
    building.site === 'secret'
      ? { ...building, address: { ko: '비밀로 7', en: '7 Bimil-ro' } }
      : building,
  ),
  massing: [
    { ring: rectangle(-700, -700, 20, 20), base: 5, height: 30 },
    { ring: rectangle(-600, -700, 20, 20), base: 5, height: 40 },
  ],
};

const company = (
  id: string,
  ko: string,
  en: string,
  sites: string[],
  over: Partial<CompanyAsset> = {},
): CompanyAsset => ({
  id,
  name: { ko, en, unofficial: ['en'] },
  formerNames: [],
  sector: 'machinery',
  field: null,
  description: null,
  products: [],
  employees: 10,
  founded: 1990,
  website: null,
  certificates: ['ISO 9001'],
  evidence: { grade: 'register', text: { ko: '등록', en: 'registered' } },
  asOf: '2026-11',
  sources: ['전국공장등록현황'],
  sites,
  ...over,
});

const made = (id: string, ko: string, en: string) => ({
  id,
  name: { ko, en },
  basis: 'cited' as const,
});

export const tinyCompanies: readonly CompanyAsset[] = [
  company('hyosung-heavy', '효성중공업', 'Hyosung Heavy Industries', ['hyosung', 'shared'], {
    sector: 'electronics',
    employees: 2000,
    formerNames: ['효성'],
    products: [
      made('transformer', '초고압 변압기', 'High-voltage transformer'),
      made('breaker', '차단기(GIS)', 'Gas-insulated switchgear'),
    ],
  }),
  company('secret-works', '가려진공업(주)', 'Hidden Works', ['secret'], {
    sector: 'steel',
    products: [made('secret-part', '숨은부품', 'Hidden part')],
  }),
  company('shared-shop', '함께정밀', 'Shared Precision', ['shared'], { sector: 'metalwork' }),
  company('far-works', '먼공업', 'Far Works', ['far'], {
    products: [made('pump', '소형 펌프', 'Small pump')],
  }),
  company('pinned-works', '핀공업', 'Pinned Works', ['pinned'], { sector: 'transport' }),
];
