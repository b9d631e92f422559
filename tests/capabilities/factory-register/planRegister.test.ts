import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCompanies, readPlaceAssets } from '#app/seed.ts';
import { buildPlace } from '#capabilities/complex/buildPlace.ts';
import { englishNames } from '#capabilities/factory-register/localAddress.ts';
import { planRegister } from '#capabilities/factory-register/planRegister.ts';
import { addressKey, readAddress } from '#capabilities/factory-register/postalAddress.ts';
import { registerLimits } from '#capabilities/factory-register/readRegister.api.ts';
import { readRows } from '#capabilities/factory-register/readRows.ts';
import { chooseColumns } from '#capabilities/factory-register/registerColumns.ts';
import type { RegisterRow } from '#capabilities/factory-register/registerRow.ts';
import type { StandingRegister } from '#capabilities/factory-register/standingRegister.ts';
import { readDelimited } from '#server/readDelimited.ts';
import { registerOptions } from '../../support/aRegister.ts';

const row = (over: Partial<RegisterRow> & Pick<RegisterRow, 'row' | 'name'>): RegisterRow => ({
  complex: '창원국가산업단지',
  address: '창원시 성산구 큰로 60 (웅남동)',
  lot: '',
  people: 5,
  areaM2: null,
  sector: null,
  ...over,
});

const empty: StandingRegister = {
  companies: [],
  entries: [],
  sites: new Set(['known']),
  points: [{ site: 'known', address: readAddress('큰로 60 (웅남동)'), at: [600, 40] }],
  lines: [
    {
      name: '큰로',
      line: [
        [0, 0],
        [3000, 0],
      ],
    },
  ],
  english: { roads: new Map([['큰로', 'Keun-ro']]), dongs: new Map([['웅남동', 'Ungnam-dong']]) },
  blocks: [
    {
      id: 'block',
      ring: [
        [-500, -500],
        [-500, 500],
        [3500, 500],
        [3500, -500],
      ],
    },
  ],
  bounds: [-1000, -1000, 4000, 1000],
};

describe('the plan of a register', () => {
  it('puts rows of one company in several rooms of a building together, and counts a repeated row once', () => {
    const rows = [
      row({ row: 2, name: '(주)가나', address: '큰로 60, 1층 101호 (웅남동)', people: 7 }),
      row({ row: 3, name: '주식회사 가나', address: '큰로 60, 2층 201호 (웅남동)', people: 8 }),
      row({ row: 4, name: '(주)가나', address: '큰로 60, 2층 201호 (웅남동)', people: 8 }),
    ];
    const { outcome, companies, doubled } = planRegister(empty, rows, registerOptions());
    expect(outcome).toMatchObject({ rows: 3, factories: 1, fresh: 1 });
    expect(companies).toMatchObject([{ name: '(주)가나', employees: 15 }]);
    expect(doubled).toEqual([{ row: 4, column: null, code: 'doubled' }]);
  });

  it('takes only the chosen complexes', () => {
    const rows = [row({ row: 2, name: '안' }), row({ row: 3, name: '밖', complex: null })];
    const own = planRegister(empty, rows, registerOptions());
    expect(own.companies.map(({ name }) => name)).toEqual(['안']);
    const others = planRegister(empty, rows, registerOptions({ complexes: [''] }));
    expect(others.companies.map(({ name }) => name)).toEqual(['밖']);
  });

  it('tells the road of a parcel from another row, and only where all agree', () => {
    const lot = (row_: number, name: string, address: string) =>
      row({ row: row_, name, address, lot: '창원시 성산구 웅남동 9-1번지' });
    const rows = [lot(2, '하나', '큰로 60 (웅남동)'), lot(3, '둘', '성산구 웅남동 9-1번지')];
    const { outcome } = planRegister(empty, rows, registerOptions());
    expect(outcome.placed).toEqual({ site: 2, road: 0, 'side-road': 0, dong: 0 });
    const torn = [...rows, lot(4, '셋', '큰로 90 (웅남동)')];
    expect(planRegister(empty, torn, registerOptions()).outcome.placed.dong).toBe(1);
  });

  it('asks about one name at two addresses of the file and names alike under one roof, and lets the operator join them', () => {
    const rows = [
      row({ row: 2, name: '성진정밀' }),
      row({ row: 3, name: '성진정밀', address: '큰로 90 (웅남동)' }),
      row({ row: 4, name: '성진정밀2' }),
      row({ row: 5, name: '성신정공', address: '큰로 90 (웅남동)' }),
    ];
    const { questions, companies } = planRegister(empty, rows, registerOptions());
    expect(companies).toHaveLength(4);
    expect(questions.map((one) => [one.row, one.candidates[0]?.likeness === 1])).toEqual([
      [3, true],
      [4, false],
    ]);
    const [same] = questions;
    const decisions = { [same?.key as string]: same?.candidates[0]?.id as string };
    const joined = planRegister(empty, rows, registerOptions({ decisions }));
    expect(joined.companies).toHaveLength(3);
    expect(joined.companies[0]).toMatchObject({ name: '성진정밀', employees: 10 });
    expect(joined.coming.filter(({ company }) => company === joined.companies[0]?.id)).toHaveLength(
      2,
    );
  });

  it('follows decisions through factories that were themselves decided on', () => {
    const rows = ['디자인명신(2A)', '디자인명신(A)', '디자인명신(C)'].map((name, nth) =>
      row({ row: nth + 2, name }),
    );
    const { questions } = planRegister(empty, rows, registerOptions());
    expect(questions.map(({ candidates }) => candidates[0]?.name)).toEqual([
      '디자인명신(2A)',
      '디자인명신(A)',
    ]);
    const decisions = Object.fromEntries(
      questions.map(({ key, candidates }) => [key, candidates[0]?.id as string]),
    );
    const joined = planRegister(empty, rows, registerOptions({ decisions }));
    expect(joined.outcome).toMatchObject({ fresh: 1, same: 2, questions: 2 });
    expect(joined.companies).toMatchObject([{ name: '디자인명신(2A)', employees: 15 }]);
  });

  it('never takes a decision for a candidate that was not offered', () => {
    const rows = [row({ row: 2, name: '하나' }), row({ row: 3, name: '둘둘둘둘' })];
    const decisions = { '둘둘둘둘|큰로 60': '하나|큰로 60', '하나|큰로 60': 'somebody-else' };
    expect(planRegister(empty, rows, registerOptions({ decisions })).companies).toHaveLength(2);
  });

  it('makes no site where one is known, and none of a building', () => {
    const rows = [
      row({ row: 2, name: '하나' }),
      row({ row: 3, name: '둘', address: '큰로 91 (웅남동)' }),
    ];
    const { sites, coming } = planRegister(empty, rows, registerOptions());
    expect(sites).toMatchObject([
      {
        how: 'road',
        block: 'block',
        address: { ko: '큰로 91 (웅남동)', en: '91 Keun-ro, Ungnam-dong' },
      },
    ]);
    expect(coming.map(({ site }) => site)).toEqual(['known', sites[0]?.id]);
  });
});

const outside = fileURLToPath(
  new URL(
    '../../../../shared/external/korean-register/factories_changwon_cp949.csv',
    import.meta.url,
  ),
);
describe.skipIf(!existsSync(outside))('the register of Changwon on the shipped complex', () => {
  it('is placed whole within seconds', () => {
    const folder = fileURLToPath(new URL('../../../assets', import.meta.url));
    const { sites, roads, blocks, bounds } = buildPlace(readPlaceAssets(folder));
    const at = new Map(sites.map((site) => [site.id, site]));
    const standing: StandingRegister = {
      companies: readCompanies(folder).map(
        ({ id, name, formerNames, employees, asOf, sites: own }) => ({
          ...{ id, employees, asOf, claimed: false, hidden: false, ours: false },
          names: [name.ko, ...formerNames],
          sites: own.map((site) => ({
            id: site,
            place: addressKey(readAddress(at.get(site)?.address.ko ?? '')),
            address: at.get(site)?.address.ko ?? '',
            pin: at.get(site)?.position.kind === 'block',
            byRegister: false,
          })),
        }),
      ),
      entries: [],
      sites: new Set(at.keys()),
      points: sites
        .filter(({ position }) => position.kind === 'exact')
        .map(({ id, address, position }) => ({
          site: id,
          address: readAddress(address.ko),
          at: position.at,
        })),
      lines: roads.flatMap(({ name, line }) => (name ? [{ name: name.ko, line }] : [])),
      english: englishNames(
        roads.map(({ name }) => name),
        sites.map(({ address }) => address),
      ),
      blocks,
      bounds,
    };
    const begun = performance.now();
    const table = readDelimited(readFileSync(outside), registerLimits);
    if (!table.ok) throw new Error(table.error);
    const columns = chooseColumns(table.value.rows);
    if (!columns.ok) throw new Error(columns.error);
    const { rows } = readRows(table.value.rows, columns.value);
    const { outcome } = planRegister(standing, rows, registerOptions());
    const took = Math.round(performance.now() - begun);
    process.stdout.write(`register of Changwon: ${took} ms, ${JSON.stringify(outcome)}\n`);
    expect(outcome).toMatchObject({ rows: 2371, unplaced: 0 });
    expect(outcome.factories).toBeGreaterThan(2300);
    expect(outcome.placed.dong / outcome.factories).toBeLessThan(0.15);
    expect(took).toBeLessThan(15_000);
  });
});
