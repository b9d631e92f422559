import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePlace } from '#app/writePlace.ts';
import type { Company, CompanySummary } from '#capabilities/companies/company.ts';
import type { RegisterRecord } from '#capabilities/factory-register/registerOutcome.ts';
import { rowsOf } from '#server/database.ts';
import { alone } from '#server/migrations.ts';
import { factoryRow, registersOf } from '../support/aRegister.ts';
import { allHolds, claimedBy, fiveFactories, registerRows } from '../support/registerState.ts';
import { engines } from '../support/testServer.ts';
import { tinyCompanies, tinyPlace } from '../support/tinyPlace.ts';
import { tinyServer } from '../support/tinyServer.ts';

describe.each(engines)('a register that is undone, followed or outlived on %s', (engine) => {
  const at = tinyServer(engine, async (_server) => {});

  const way = () => registersOf(at());
  const companies = async (): Promise<CompanySummary[]> => {
    const answer = await at().get('/api/companies?limit=500');
    return ((await answer.json()) as { items: CompanySummary[] }).items;
  };
  const named = async (name: string): Promise<CompanySummary | undefined> =>
    (await companies()).find((one) => one.name.ko === name);
  const read = async (id: string): Promise<Company> =>
    (await (await at().get(`/api/companies/${id}`)).json()) as Company;
  const rows = () => registerRows(at().database);
  const holds = () => allHolds(at().database);

  it('is undone row for row, the latest first', async () => {
    const before = await rows();
    const first = await way().apply(fiveFactories);
    const between = await rows();
    const second = await way().apply([
      factoryRow('새롬테크', '창원시 성산구 공단로 55, 3층 (웅남동)', 19),
      factoryRow('또다른기계', '창원시 성산구 공단로 20 (웅남동)', 2),
    ]);
    expect(second.outcome).toMatchObject({ fresh: 1, changed: 1, gone: 3, leaving: 2 });
    expect((await way().undo(first.id)).status).toBe(409);
    expect((await way().undo(second.id)).status).toBe(200);
    expect(await rows()).toEqual(between);
    expect((await way().undo(first.id)).status).toBe(200);
    expect((await way().undo(first.id)).status).toBe(409);
    expect(await rows()).toEqual(before);
    await holds();
    const { items } = await way().ask<{ items: RegisterRecord[] }>('GET', '');
    expect(items.map(({ id, undoneAt }) => [id, undoneAt === null])).toEqual([
      [second.id, false],
      [first.id, false],
    ]);
  });

  it('is undone row for row whatever registers stand on each other and whatever was decided', async () => {
    const factory = fc
      .tuple(
        fc.constantFrom(
          '(주)함께정밀',
          '먼공업',
          '핀공업',
          '효성',
          '새롬테크',
          '새롬텍',
          '골목기계',
        ),
        fc.constantFrom(
          '공단로 700',
          '공단로 55',
          '공단로 57-2',
          '공단로20번길 8',
          '모르는로 3',
          '비밀로 7',
        ),
        fc.integer({ min: 0, max: 40 }),
      )
      .map(([name, address, people]) =>
        factoryRow(name, `창원시 성산구 ${address} (웅남동)`, people),
      );
    const register = fc.record({
      told: fc.array(factory, { minLength: 1, maxLength: 8 }),
      missing: fc.constantFrom('gone' as const, 'kept' as const),
      yes: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(register, { minLength: 1, maxLength: 3 }), async (registers) => {
        const stood: string[][] = [];
        const ids: number[] = [];
        for (const { told, missing, yes } of registers) {
          stood.push(await rows());
          const { questions } = await way().preview(told, { missing });
          const decisions = yes
            ? Object.fromEntries(
                questions.map(({ key, candidates }) => [key, candidates[0]?.id ?? '']),
              )
            : {};
          ids.push((await way().apply(told, { missing, decisions })).id);
          await holds();
        }
        for (const id of ids.reverse()) {
          expect((await way().undo(id)).status).toBe(200);
          expect(await rows()).toEqual(stood.pop());
        }
      }),
      { numRuns: 8 },
    );
  }, 180_000);

  it('shows a company that only the register knew no more once it is gone, keeps it, and shows it again when it is back', async () => {
    await way().apply(fiveFactories);
    const { id } = (await named('골목기계')) as CompanySummary;
    const rest = fiveFactories.filter(([name]) => name !== '골목기계');
    const left = await way().apply(rest);
    expect(left.outcome).toMatchObject({ gone: 1, leaving: 1, unchanged: 3 });
    expect((await at().get(`/api/companies/${id}`)).status).toBe(404);
    expect(
      await rowsOf(at().database.db, sql`select id from company where id = ${id}`),
    ).toHaveLength(1);
    const back = await way().apply(fiveFactories);
    expect(back.outcome).toMatchObject({ returned: 1, fresh: 0 });
    expect((await named('골목기계'))?.id).toBe(id);
    await holds();
  });

  it('takes nothing for gone where the file is only a part of the register', async () => {
    await way().apply(fiveFactories);
    const part = await way().apply(fiveFactories.slice(0, 1), { missing: 'kept' });
    expect(part.outcome).toMatchObject({ gone: 0, unchanged: 1 });
    expect(await named('골목기계')).toBeDefined();
  });

  it('never overwrites a claimed company, keeps its page when it is gone, and through an undo and a new place', async () => {
    const first = await way().apply(fiveFactories);
    const { id } = (await named('골목기계')) as CompanySummary;
    await at().database.db.execute(claimedBy(id));
    const later = await way().apply([
      ...fiveFactories.filter(([name]) => name !== '골목기계'),
      factoryRow('골목기계', '창원시 성산구 공단로20번길 8 (웅남동)', 44),
    ]);
    expect(later.outcome).toMatchObject({ kept: 1, changed: 0 });
    expect((await read(id)).employees).toBe(3);
    await way().undo(later.id);
    const gone = await way().apply(fiveFactories.slice(0, 1));
    expect(gone.outcome.gone).toBe(3);
    expect((await read(id)).id).toBe(id);
    await way().undo(gone.id);
    await way().undo(first.id);
    expect(await read(id)).toMatchObject({ id, employees: 3, position: { kind: 'near' } });
    expect(await named('새롬테크')).toBeUndefined();
    await alone(at().database, (tx) => writePlace(tx, tinyPlace, tinyCompanies, 'tiny-again'));
    expect(await read(id)).toMatchObject({ id, employees: 3, position: { kind: 'near' } });
    await holds();
    const again = await way().apply(fiveFactories);
    expect(again.outcome).toMatchObject({ fresh: 2 });
    expect((await read(id)).employees).toBe(3);
  });

  it('stands through newer shipped data, and is undone from there', async () => {
    const without = async (): Promise<string[]> =>
      (await rows()).filter((row) => !row.startsWith('building '));
    const before = await without();
    const { id } = await way().apply(fiveFactories);
    const stood = await companies();
    await alone(at().database, (tx) => writePlace(tx, tinyPlace, tinyCompanies, 'tiny'));
    expect(await companies()).toEqual(stood);
    await way().undo(id);
    expect(await without()).toEqual(before);
  });
});
