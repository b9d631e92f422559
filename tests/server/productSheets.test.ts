import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { brokenRows, invariants } from '#capabilities/keeping/invariants.db.ts';
import { sweepSheets } from '#capabilities/product-sheets/keepSheet.db.ts';
import type {
  AppliedSheet,
  SheetOutcome,
  SheetPlan,
} from '#capabilities/product-sheets/productSheet.ts';
import type { OwnProduct } from '#capabilities/products/ownProduct.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { aProduct } from '../support/aProduct.ts';
import { aWorkbook } from '../support/aWorkbook.ts';
import { aCompany, anOperator, aSeller } from '../support/claiming.ts';
import { resetTiny } from '../support/testDatabase.ts';
import { engines, startTestServer, type TestServer } from '../support/testServer.ts';
import type { Visitor } from '../support/visitor.ts';

const csv = (...rows: string[]): Uint8Array => new TextEncoder().encode(rows.join('\n'));

describe.each(engines)('files of products on %s', (engine) => {
  let server: TestServer | null = null;
  let owner: Visitor;
  let organisation: string;
  let products: string;
  const at = (): TestServer => server as TestServer;
  beforeAll(async () => {
    server = await startTestServer(engine);
  });
  afterAll(() => server?.close());
  beforeEach(async ({ skip }) => {
    if (server === null) return skip();
    await resetTiny(at().database);
    const desk = await anOperator(at());
    const own = await aSeller(at(), desk);
    owner = own.owner;
    organisation = own.id;
    products = `${own.page}/products`;
  });

  const make = (key: string, over: Partial<StatedProduct>) =>
    owner.json<{ id: string }>('POST', products, { key, value: aProduct(over) });
  const mine = async () => (await owner.json<{ items: OwnProduct[] }>('GET', products)).items;
  const send = (bytes: Uint8Array, who = owner, company = 'far-works') =>
    who.send(
      'POST',
      `/api/uploads/organisations/${organisation}/pages/${company}/products/sheets?file=${encodeURIComponent('제품.csv')}`,
      bytes,
    );
  const plan = async (bytes: Uint8Array): Promise<SheetPlan> => {
    const answer = await send(bytes);
    if (answer.status !== 201) throw new Error(await answer.text());
    return (await answer.json()) as SheetPlan;
  };
  const apply = (id: string, leaveOut = false) =>
    owner.send('POST', `${products}/sheets/${id}/application`, { leaveOut });
  const applied = async (bytes: Uint8Array, leaveOut = false) => {
    const { id } = await plan(bytes);
    const answer = await apply(id, leaveOut);
    if (answer.status !== 200) throw new Error(await answer.text());
    return { id, outcome: (await answer.json()) as SheetOutcome };
  };
  const undo = (id: string) => owner.send('DELETE', `${products}/sheets/${id}`);
  const list = async () =>
    (await owner.json<{ items: AppliedSheet[] }>('GET', `${products}/sheets`)).items;
  const sound = async () => {
    const found = [];
    for (const one of invariants) found.push(...(await brokenRows(at().database.db, one)));
    return found;
  };

  it('are compared by code, else by name, and change nothing until they are applied', async () => {
    const coded = await make('coded000', { code: 'G-1', unit: 'ea' });
    const named = await make('named000', { name: { ko: '이름만' } });
    await make('third000', { code: 'G-3', name: { ko: '셋째' } });
    const file = csv(
      '품번,품명,분류,단위,단가',
      'G-1,고친 이름,기어,개,"1,200원"',
      ',이름만,밸브,,',
      'G-3,셋째,,,',
      'G-4,새 제품,,개,견적 요청',
      'G-5,,,,',
      'G-4,새 제품 또,,,',
      '',
      ',셋째 아님,모름,,',
    );
    const { rows, counts, sheets, id } = await plan(file);
    expect(counts).toEqual({ new: 1, changed: 2, same: 1, problem: 3 });
    expect(sheets).toEqual([{ name: null, rows: 7, unread: [] }]);
    expect(rows.map(({ row, kind, product }) => [row, kind, product])).toEqual([
      [2, 'changed', coded.id],
      [3, 'changed', named.id],
      [4, 'same', expect.any(String)],
      [5, 'new', null],
      [6, 'problem', null],
      [7, 'problem', null],
      [9, 'problem', null],
    ]);
    expect(rows[0]?.changes).toEqual([
      { column: 'name', before: '예시 감속기 하우징', after: '고친 이름' },
      { column: 'category', before: '', after: '기어·감속기' },
      { column: 'currency', before: '', after: 'KRW' },
      { column: 'from.1', before: '', after: '1' },
      { column: 'price.1', before: '', after: '1200' },
    ]);
    expect(rows.slice(4).map(({ problems }) => problems[0])).toEqual([
      { column: 'name', code: 'name-missing', met: '', letters: 'B', heading: '품명' },
      { column: null, code: 'duplicate', met: '5', letters: null, heading: null },
      { column: 'category', code: 'category', met: '모름', letters: 'C', heading: '분류' },
    ]);
    expect((await mine()).map(({ rev }) => rev)).toEqual([1, 1, 1]);
    expect((await apply(id)).status).toBe(409);
    const done = (await (await apply(id, true)).json()) as SheetOutcome;
    expect(done).toEqual({ made: 1, changed: 2, conflicts: [] });
    const after = await mine();
    expect(after.map(({ draft }) => draft.name.ko)).toEqual([
      '고친 이름',
      '이름만',
      '셋째',
      '새 제품',
    ]);
    expect(after.every(({ listed }) => listed === null)).toBe(true);
    expect(after[0]).toMatchObject({ rev: 2, by: '김예시', draft: { category: 'gear' } });
    expect(await (await apply(id, true)).json()).toMatchObject({ code: 'applied' });
    expect(await sound()).toEqual([]);
  });

  it('overwrite nothing that somebody has changed since they were compared', async () => {
    const first = await make('first000', { code: 'A', name: { ko: '하나' } });
    await make('other000', { code: 'B', name: { ko: '둘' } });
    const { id } = await plan(csv('품번,품명', 'A,하나 고침', 'B,둘 고침', 'C,셋'));
    const value = aProduct({ code: 'A', name: { ko: '남이 고침' } });
    await owner.send('PUT', `${products}/${first.id}`, { rev: 1, value });
    await make('taken000', { code: 'C', name: { ko: '먼저 온 셋' } });
    const outcome = (await (await apply(id)).json()) as SheetOutcome;
    expect(outcome).toEqual({
      ...{ made: 0, changed: 1 },
      conflicts: [
        { sheet: null, row: 2, name: '하나 고침', reason: 'changed' },
        { sheet: null, row: 4, name: '셋', reason: 'code-taken' },
      ],
    });
    expect((await mine()).map(({ draft }) => draft.name.ko)).toEqual([
      '남이 고침',
      '둘 고침',
      '먼저 온 셋',
    ]);
  });

  it('may swap the codes of two products', async () => {
    const swap = csv('품번,품명', 'B,하나', 'A,둘');
    await make('first000', { name: { ko: '하나' } });
    await make('other000', { name: { ko: '둘' } });
    await applied(csv('품번,품명', 'A,하나', 'B,둘'));
    const { outcome } = await applied(swap);
    expect(outcome).toEqual({ made: 0, changed: 2, conflicts: [] });
    expect((await mine()).map(({ draft }) => [draft.code, draft.name.ko])).toEqual([
      ['A', '둘'],
      ['B', '하나'],
    ]);
  });

  it('are taken back: former drafts stand again, made products are put away, later changes stay', async () => {
    await make('first000', { code: 'A', name: { ko: '하나' } });
    const { id } = await applied(csv('품번,품명', 'A,하나 고침', 'B,둘', 'C,셋', 'D,넷'));
    const [, second, third] = await mine();
    const value = aProduct({ code: 'B', name: { ko: '둘을 또 고침' } });
    await owner.send('PUT', `${products}/${second?.id}`, { rev: 1, value });
    await owner.send('POST', `${products}/${third?.id}/acts`, { kind: 'list', rev: 1 });
    expect((await list())[0]).toMatchObject({
      id,
      made: 3,
      changed: 1,
      undoable: 2,
      undoneAt: null,
    });
    expect(await (await undo(id)).json()).toEqual({ undone: 2, kept: 2 });
    const after = await mine();
    expect(after.map(({ draft, rev, archived }) => [draft.name.ko, rev, archived])).toEqual([
      ['하나', 3, false],
      ['둘을 또 고침', 2, false],
      ['셋', 1, false],
      ['넷', 1, true],
    ]);
    expect((await undo(id)).status).toBe(409);
    expect((await list())[0]?.undoneAt).not.toBeNull();
    expect(await sound()).toEqual([]);
  });

  it('bring back what undoing put away, rather than making it twice', async () => {
    const file = csv('품번,품명', 'A,하나', 'B,둘');
    const { id } = await applied(file);
    await undo(id);
    const again = await plan(file);
    expect(again.counts).toEqual({ new: 0, changed: 2, same: 0, problem: 0 });
    expect(again.rows.every(({ restores }) => restores)).toBe(true);
    const second = (await (await apply(again.id)).json()) as SheetOutcome;
    expect(second).toEqual({ made: 0, changed: 2, conflicts: [] });
    expect((await mine()).map(({ archived, rev }) => [archived, rev])).toEqual([
      [false, 1],
      [false, 1],
    ]);
    expect(await (await undo(again.id)).json()).toEqual({ undone: 2, kept: 0 });
    expect((await mine()).every(({ archived }) => archived)).toBe(true);
  });

  it('may hold several sheets, with notes above their headings and columns that are not read', async () => {
    const rows = (name: string) => [
      ['우리 회사 제품'],
      [],
      ['품번', '품명', '비고'],
      [name, `${name} 제품`, 'x'],
    ];
    const file = aWorkbook({ 기어: rows('G'), 안내: [['읽어 주세요']], 밸브: rows('V') });
    const read = await plan(file);
    expect(read.sheets).toEqual([
      { name: '기어', rows: 1, unread: ['비고'] },
      { name: '밸브', rows: 1, unread: ['비고'] },
    ]);
    expect(read.passedOver).toEqual(['안내']);
    expect(read.rows.map(({ sheet, row, kind }) => [sheet, row, kind])).toEqual([
      ['기어', 4, 'new'],
      ['밸브', 4, 'new'],
    ]);
  });

  it('are nobody’s business but the organisation’s, and are gone after a day', async () => {
    const { id } = await plan(csv('품번,품명', 'A,하나'));
    const { owner: other } = await aCompany(at(), 'other@works.example', '예시 남의 회사');
    expect((await send(csv('품번,품명', 'A,하나'), other)).status).toBe(404);
    expect((await send(csv('품번,품명', 'A,하나'), owner, 'pinned-works')).status).toBe(404);
    expect((await other.send('DELETE', `${products}/sheets/${id}`)).status).toBe(404);
    await sweepSheets(at().database.db);
    const { db } = at().database;
    await db.execute(sql`update product_sheet set read_at = read_at - interval '25 hours'`);
    await sweepSheets(db);
    expect((await apply(id)).status).toBe(404);
  });

  it('of two thousand rows are compared and applied within seconds', async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, i) =>
        `G-${i},감속기 ${i},기어,개,10,${100_000 + i},14일,848340,"웜,기어",비율: 1:${i + 1}`,
    );
    const file = csv('품번,품명,분류,단위,MOQ,단가,납기,HS코드,키워드,규격', ...rows);
    const begun = performance.now();
    const { id, counts } = await plan(file);
    const read = performance.now();
    expect(counts).toEqual({ new: 2000, changed: 0, same: 0, problem: 0 });
    await apply(id);
    const done = performance.now();
    expect((await plan(file)).counts.same).toBe(2000);
    const compared = performance.now();
    await undo(id);
    const undone = performance.now();
    const ms = (from: number, to: number) => `${Math.round(to - from)} ms`;
    process.stdout.write(
      `2,000 rows on ${engine}: dry run ${ms(begun, read)}, apply ${ms(read, done)}, dry run against 2,000 products ${ms(done, compared)}, undo ${ms(compared, undone)}\n`,
    );
    expect(done - begun).toBeLessThan(20_000);
  });
});
