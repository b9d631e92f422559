import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { figureGroups } from '#app/figures.ts';
import type { FigureReport } from '#capabilities/figures/figure.ts';
import { keepQuarterEnds } from '#capabilities/figures/keepQuarterEnds.db.ts';
import {
  firstDay,
  lastDay,
  type Quarter,
  quarterAfter,
  quarterOfDay,
} from '#capabilities/figures/quarter.ts';
import { rowsOf } from '#server/database.ts';
import { withoutGuards } from '#server/schema.ts';
import { aCompany, anOperator, claim, deskClaims } from '../../support/claiming.ts';
import { readPdf } from '../../support/pdfText.ts';
import { resetTiny } from '../../support/testDatabase.ts';
import { engines, startTestServer, type TestServer } from '../../support/testServer.ts';
import { unzip } from '../../support/unzip.ts';

describe.each(engines)('quarterly figures on %s', (engine) => {
  let server: TestServer | null = null;
  let now: Quarter;
  let before: Quarter;
  beforeAll(async () => {
    server = await startTestServer(engine);
    if (server === null) return;
    const [row] = await rowsOf<{ day: string }>(
      server.database.db,
      sql`select (clock_timestamp() at time zone 'Asia/Seoul')::date::text as day`,
    );
    now = quarterOfDay(row?.day ?? '');
    before = quarterAfter(now, -1);
  });
  afterAll(() => server?.close());
  beforeEach(async ({ skip }) => {
    if (server === null) return skip();
    const { database } = server;
    await database.transaction((tx) =>
      withoutGuards(tx, async () => {
        await tx.execute(sql`truncate audit_entry`);
      }),
    );
    await resetTiny(database);
    await run(sql`delete from meta where key = 'figures-since'`);
    await since('13 months');
  });

  const run = (query: ReturnType<typeof sql>) => (server as TestServer).database.db.execute(query);
  /** Lets keeping have begun so long ago. */
  const since = (ago: string) =>
    run(sql`insert into meta (key, value)
      values ('figures-since', (clock_timestamp() - ${ago}::interval)::text)`);
  const ask = (quarter?: string) =>
    (server as TestServer).asOperator(
      'GET',
      `/api/operator/figures${quarter ? `?quarter=${quarter}` : ''}`,
    );
  const report = async (quarter?: string) => (await (await ask(quarter)).json()) as FigureReport;
  const valuesOf = ({ groups }: FigureReport, id: string) =>
    groups.flatMap(({ figures }) => figures).find((figure) => figure.id === id)?.values;
  const recorded = (action: string, subject: string, at: string, detail: object = {}) =>
    run(sql`insert into audit_entry (seq, at, actor, action, subject, detail, previous, hash)
      select coalesce(max(seq), 0) + 1, ${at}::timestamptz, 'system', ${action}, ${subject},
        ${JSON.stringify(detail)}, '', '' from audit_entry`);
  const visited = (day: string, country: string, visits: number) =>
    run(
      sql`insert into visit_count (day, country, visits) values (${day}::date, ${country}, ${visits})`,
    );

  it('are of the running quarter and the three before it, by the database’s clock', async () => {
    const figures = await report();
    expect(figures.quarters.map(({ quarter }) => quarter)).toEqual(
      [0, -1, -2, -3].map((by) => quarterAfter(now, by)),
    );
    expect(figures.quarters.map(({ running }) => running)).toEqual([true, false, false, false]);
    expect(figures.available).toHaveLength(5);
    expect(valuesOf(figures, 'products')).toEqual([4, null, null, null]);
    expect(valuesOf(figures, 'claims-received')).toEqual([0, 0, 0, 0]);
  });

  it('count withheld companies and name none', async () => {
    const shown = valuesOf(await report(), 'companies-shown')?.[0];
    await (server as TestServer).asOperator('PUT', '/api/operator/levels', {
      site: 'secret',
      level: 'hidden',
    });
    const figures = await report();
    expect(valuesOf(figures, 'companies')?.[0]).toBe(5);
    expect(valuesOf(figures, 'companies-shown')?.[0]).toBe((shown ?? 0) - 1);
    expect(JSON.stringify(figures)).not.toMatch(/가려진|Hidden Works|secret/);
  });

  it('count what was recorded in its quarter, to the minute at the place', async () => {
    const [first, last] = [firstDay(before), lastDay(before)];
    await recorded('request.received', 'request:a', `${first}T00:00:00+09:00`, {
      after: { kind: 'correction' },
    });
    await recorded('request.received', 'request:b', `${last}T23:59:59+09:00`, {
      after: { kind: 'correction' },
    });
    await recorded('request.received', 'request:c', `${firstDay(now)}T00:00:00+09:00`, {
      after: { kind: 'withdrawal' },
    });
    await recorded('request.done', 'request:a', `${last}T09:00:00+09:00`);
    await recorded('request.declined', 'request:b', `${firstDay(now)}T09:00:00+09:00`);
    const figures = await report();
    expect(valuesOf(figures, 'requests-done')).toEqual([0, 1, 0, 0]);
    expect(valuesOf(figures, 'requests-declined')).toEqual([1, 0, 0, 0]);
    expect(valuesOf(figures, 'corrections-received')).toEqual([0, 2, 0, 0]);
    expect(valuesOf(figures, 'withdrawals-received')).toEqual([1, 0, 0, 0]);
    expect(valuesOf(await report(before), 'corrections-received')).toEqual([2, 0, 0, 0]);
  });

  it('give the middle time to a decision, also of claims whose organisation is gone', async () => {
    const day = firstDay(before);
    for (const [name, hours, outcome] of [
      ['a', 2, 'approved'],
      ['b', 6, 'approved'],
      ['c', 10.5, 'refused'],
    ] as const) {
      await recorded('claim.submitted', `claim:${name}`, `${day}T01:00:00+09:00`);
      const decided = new Date(Date.parse(`${day}T01:00:00+09:00`) + hours * 3_600_000);
      await recorded(`claim.${outcome}`, `claim:${name}`, decided.toISOString());
    }
    const figures = await report(before);
    expect(valuesOf(figures, 'claims-received')?.[0]).toBe(3);
    expect(valuesOf(figures, 'claims-approved')?.[0]).toBe(2);
    expect(valuesOf(figures, 'claims-refused')?.[0]).toBe(1);
    expect(valuesOf(figures, 'claims-hours')).toEqual([6, null, null, null]);
  });

  it('follow a claim through the desk', async () => {
    const { owner, id } = await aCompany(server as TestServer, 'figures@own.example');
    const operator = await anOperator(server as TestServer);
    await claim(owner, id, { company: 'far-works' });
    const [waiting] = await deskClaims(operator);
    await operator.send('POST', `/api/operator/claims/${waiting?.id}/approval`);
    const figures = await operator.json<FigureReport>('GET', '/api/operator/figures');
    const first = (figure: string) => valuesOf(figures, figure)?.[0];
    expect(['claims-received', 'claims-approved', 'companies-verified'].map(first)).toEqual([
      1, 1, 1,
    ]);
    expect(
      ['organisations', 'organisations-company', 'people-owner', 'people-operator'].map(first),
    ).toEqual([1, 1, 1, 1]);
    expect(first('claims-hours')).toBe(0);
  });

  it('keep what stood at the end of a quarter, and show it when all has changed', async () => {
    await keepQuarterEnds((server as TestServer).database, figureGroups);
    await run(sql`delete from product where id = 'pump'`);
    const figures = await report();
    expect(valuesOf(figures, 'products')).toEqual([3, 4, 4, 4]);
    expect(figures.quarters[0]?.countedAt).toBeNull();
    expect(Date.parse(figures.quarters[1]?.countedAt ?? '')).toBeGreaterThan(0);
  });

  it('invent nothing for a time before the platform', async () => {
    await run(sql`delete from meta where key = 'figures-since'`);
    await since('1 second');
    const figures = await report();
    expect(figures.available).toEqual([now]);
    for (const id of ['claims-received', 'visits', 'products']) {
      expect(valuesOf(figures, id)?.slice(1), id).toEqual([null, null, null]);
    }
    expect(await keepQuarterEnds((server as TestServer).database, figureGroups)).toEqual([]);
    expect((await ask(before)).status).toBe(422);
  });

  it.each(['2026-Q5', '2099-Q4', 'now', "2026-Q4'--"])('are refused of %s', async (quarter) => {
    const answer = await ask(encodeURIComponent(quarter));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'invalid',
      fields: { quarter: expect.any(String) },
    });
  });

  it('tell visits of a past quarter by country, few ones summed up', async () => {
    const [first, last] = [firstDay(before), lastDay(before)];
    await visited(first, 'KR', 7);
    await visited(last, 'KR', 3);
    await visited(first, 'VN', 5);
    await visited(first, 'DE', 2);
    await visited(last, 'DE', 2);
    await visited(first, 'US', 3);
    const { visits, groups } = await report(before);
    expect(visits.countries).toEqual([
      { country: 'KR', values: [10, 0, 0, 0].map((n) => n || null) },
      { country: 'VN', values: [5, null, null, null] },
    ]);
    expect([visits.others[0], visits.total[0], visits.countedUntil]).toEqual([7, 22, null]);
    expect(JSON.stringify({ visits, groups })).not.toMatch(/"(DE|US)"/);
  });

  it('tell visits of the running quarter by whole weeks and fives alone', async () => {
    await run(sql`insert into visit_count (day, country, visits)
      select day::date, 'KR', 1 from generate_series(${firstDay(now)}::date,
        (clock_timestamp() at time zone 'Asia/Seoul')::date, interval '1 day') as day`);
    const { visits, groups, asOf } = await report();
    const until = visits.countedUntil;
    const days =
      until === null ? 0 : (Date.parse(until) - Date.parse(firstDay(now))) / 86_400_000 + 1;
    if (until !== null) expect(new Date(until).getUTCDay()).toBe(0);
    expect(Date.parse(asOf) - Date.parse(until ?? firstDay(now))).toBeLessThan(8.5 * 86_400_000);
    expect(visits.total[0]).toBe(days);
    expect(visits.countries[0]?.values[0] ?? 0).toBe(days - (days % 5));
    expect(valuesOf({ groups } as FigureReport, 'visits')?.[0]).toBeGreaterThanOrEqual(days);
  });

  it('go out as a workbook of numbers, and the audit says to whom', async () => {
    await run(
      sql`insert into visit_count (day, country, visits) values (${lastDay(before)}::date, 'DE', 1234)`,
    );
    const operator = await anOperator(server as TestServer, 'auditor', 'auditor@city.example');
    const answer = await operator.send('GET', `/api/operator/figures.xlsx?quarter=${before}`);
    expect(answer.headers.get('Content-Type')).toContain('spreadsheetml.sheet');
    expect(answer.headers.get('Content-Disposition')).toContain(`changwon-twin-${before}.xlsx`);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const files = await unzip(new Uint8Array(await answer.arrayBuffer()));
    expect(files.get('xl/workbook.xml')).toMatch(/name="요약".*name="나라별 방문"/);
    const byCountry = files.get('xl/worksheets/sheet2.xml') ?? '';
    expect(byCountry).toMatch(/<c r="C2"(?![^>]* t=)[^>]*><v>1234<\/v>/);
    expect(byCountry + (files.get('xl/sharedStrings.xml') ?? '')).toContain('독일');
    const [entry] = await rowsOf<{ actor: string; subject: string; detail: string }>(
      (server as TestServer).database.db,
      sql`select actor, subject, detail from audit_entry where action = 'figures.exported'`,
    );
    expect(entry).toMatchObject({
      subject: `quarter:${before}`,
      actor: expect.stringMatching(/^user:/),
    });
    expect(JSON.parse(entry?.detail ?? '')).toEqual({ after: { format: 'xlsx', language: 'ko' } });
  });

  it.each([
    ['ko', ['분기 수치', '입주기업', '신청과 요청', '읽는 법', 'Asia/Seoul']],
    ['en', ['quarterly figures', 'Companies', 'Claims and requests', 'How to read this']],
  ])('go out as a document in %s', async (lang, words) => {
    const answer = await (server as TestServer).asOperator(
      'GET',
      `/api/operator/figures.pdf?lang=${lang}`,
    );
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.length).toBeLessThan(150_000);
    const { pages } = await readPdf(bytes);
    const text = pages.join(' ').replace(/\s+/g, ' ');
    for (const word of words) expect(text).toContain(word);
  });
});
