import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type {
  DraftPage,
  PageChange,
  RunPage,
  Statement,
} from '#capabilities/company-pages/companyPage.ts';
import { warnOfCertificates } from '#capabilities/company-pages/warnOfCertificates.db.ts';
import { readPlaceVersion, readShownVersion } from '#capabilities/complex/placeVersion.db.ts';
import { rowsOf } from '#server/database.ts';
import { anOperator, aSeller, deskClaims } from '../support/claiming.ts';
import { engines } from '../support/testServer.ts';
import { tinyServer } from '../support/tinyServer.ts';
import type { Visitor } from '../support/visitor.ts';

const machines = [{ name: '문형 보링기', maker: '예시기계', model: 'BX-90', count: 2 }];
const contact = {
  phone: '055-000-0000',
  email: 'sales@works.example',
  gate: '정문',
  signedInOnly: true,
  consent: '2',
};

describe.each(engines)('company pages on %s', (engine) => {
  let desk: Visitor;
  let owner: Visitor;
  let page: string;
  const at = tinyServer(engine, async (server) => {
    desk = await anOperator(server);
    const own = await aSeller(server, desk);
    owner = own.owner;
    page = own.page;
  });

  const state = (section: string, rev: number, value: unknown, who = owner) =>
    who.send('PUT', `${page}/sections/${section}`, { rev, value });
  const publish = () => owner.send('POST', `${page}/editions`);
  const stated = async (who?: Visitor) => {
    const path = '/api/statements/far-works';
    return (await (who ? who.send('GET', path) : at().get(path))).json() as Promise<Statement>;
  };
  const find = async (q: string) => {
    const answer = await at().get(`/api/search?q=${encodeURIComponent(q)}`);
    return ((await answer.json()) as { hits: { id: string }[] }).hits.map(({ id }) => id);
  };

  it('keeps a draft to its organisation until it is published, and is then found by it', async () => {
    expect((await state('machines', 0, machines)).status).toBe(200);
    expect((await state('processes', 0, { processes: ['boring'] })).status).toBe(200);
    expect(await stated()).toEqual({ stated: null, contactHeld: false, answers: true });
    expect(await find('보링기')).toEqual([]);
    const mine = await owner.json<{ items: RunPage[] }>('GET', '/api/me/pages');
    expect(mine.items).toMatchObject([
      { company: 'far-works', percent: 34, published: false, edits: true },
    ]);
    expect(await (await publish()).json()).toEqual({ number: 1 });
    const { stated: shown } = await stated();
    expect(shown?.content).toEqual({ machines, processes: { processes: ['boring'] } });
    expect(await find('문형 보링기')).toContain('far-works');
    expect(await find('대형 가공')).toContain('far-works');
    expect(await find('BX-90')).toContain('far-works');
    expect((await publish()).status).toBe(409);
  });

  it('is told at once everywhere when it is published, and the scene is not made anew', async () => {
    const versions = async () => [
      await readPlaceVersion(at().database.db),
      await readShownVersion(at().database.db),
    ];
    const [place, shown] = await versions();
    const made = at().tileJob.made();
    await state('machines', 0, machines);
    expect((await publish()).status).toBe(200);
    await at().tileJob.refresh();
    expect(at().tileJob.made()).toBe(made);
    const after = await versions();
    expect(after[0]).toBe(place);
    expect(after[1]).not.toBe(shown);
    expect(await find('BX-90')).toContain('far-works');
    const [approved] = await deskClaims(desk, 'approved');
    await desk.send('POST', `/api/operator/claims/${approved?.id}/revocation`, { reason: '확인' });
    expect(await find('BX-90')).toEqual([]);
    await at().tileJob.refresh();
    expect(at().tileJob.made()).toBe(made);
    const hidden = { page: { kind: 'company', id: 'far-works' }, reason: '확인 중입니다' };
    await desk.send('POST', '/api/operator/hidings', hidden);
    expect(at().tileJob.made()).not.toBe(made);
  });

  it('overwrites nothing unseen: the second of two editors is told, and nothing is lost', async () => {
    await state('machines', 0, machines);
    const both = await Promise.all([
      state('machines', 1, [{ name: '선반', count: 1 }]),
      state('machines', 1, [{ name: '밀링', count: 1 }]),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409);
    expect(await refused?.json()).toMatchObject({ code: 'changed' });
    expect((await state('machines', 7, machines)).status).toBe(409);
    const { sections } = await owner.json<DraftPage>('GET', page);
    expect(sections.machines).toMatchObject({ rev: 2, by: '김예시' });
  });

  it('remembers every change, and states an earlier one again', async () => {
    await state('about', 0, { ko: '대형 부품을 가공하는 회사입니다.' });
    await state('about', 1, null);
    const changes = `${page}/changes`;
    const { items } = await owner.json<{ items: PageChange[] }>('GET', changes);
    expect(items.map(({ section, rev, value }) => [section, rev, value === null])).toEqual([
      ['about', 2, true],
      ['about', 1, false],
    ]);
    expect((await state('about', 2, items[1]?.value)).status).toBe(200);
    const { sections } = await owner.json<DraftPage>('GET', page);
    expect(sections.about).toMatchObject({ rev: 3, value: items[1]?.value });
  });

  it('shows telephone and mail to people who signed in, where the company wants so', async () => {
    await state('contact', 0, contact);
    await publish();
    const stranger = await stated();
    expect(stranger.contactHeld).toBe(true);
    expect(JSON.stringify(stranger)).not.toMatch(/055-000|sales@/);
    const known = await stated(desk);
    expect(known.stated?.content).toEqual({ contact });
  });

  it('hides a certificate the day after it ends, by the clock of the database', async () => {
    const day = async (plus: number) => {
      const { rows } = (await at().database.db.execute(
        sql`select to_char((clock_timestamp() at time zone 'Asia/Seoul')::date + ${plus}::integer, 'YYYY-MM-DD') as day`,
      )) as unknown as { rows: { day: string }[] };
      return rows[0]?.day;
    };
    const certificates = [
      { standard: 'AS9100D', expires: await day(0) },
      { standard: 'ISO 9001', expires: await day(-1) },
    ];
    expect((await state('certificates', 0, certificates)).status).toBe(200);
    await publish();
    expect((await stated()).stated?.content.certificates).toEqual([certificates[0]]);
  });

  it('is gone with the page that is hidden, and with the claim that is taken back', async () => {
    await state('machines', 0, machines);
    await publish();
    const reason = '사실과 다릅니다';
    const hidden = { page: { kind: 'company', id: 'far-works' }, reason };
    const { id } = await desk.json<{ id: string }>('POST', '/api/operator/hidings', hidden);
    expect((await at().get('/api/statements/far-works')).status).toBe(404);
    expect(await find('BX-90')).toEqual([]);
    expect((await state('machines', 1, [])).status).toBe(200);
    await desk.send('POST', `/api/operator/hidings/${id}/lifting`, { text: '고쳤습니다' });
    expect((await stated()).stated).not.toBeNull();
    const [approved] = await deskClaims(desk, 'approved');
    await desk.send('POST', `/api/operator/claims/${approved?.id}/revocation`, { reason });
    expect((await stated()).stated).toBeNull();
    expect((await state('machines', 2, machines)).status).toBe(404);
    expect((await owner.send('GET', page)).status).toBe(404);
  });

  it('tells those who run a page once a week what readers ask for, and strangers nothing', async () => {
    const asks = '/api/statements/far-works/asks';
    const mails = () =>
      rowsOf<{ body: string }>(
        at().database.db,
        sql`select body from mail_outbox
          where recipient = 'owner@works.example' and subject like '%찾는 내용%' order by queued_at`,
      );
    expect((await at().post(asks, { sections: ['machines', 'trade'] })).status).toBe(200);
    expect((await at().post(asks, { sections: ['limits'] })).status).toBe(200);
    expect(await mails()).toHaveLength(1);
    expect((await mails())[0]?.body).toContain('· 보유 설비\n· 수출·언어');
    await at().database.db.execute(sql`update page_ask set told_at = told_at - interval '8 days'`);
    await at().post(asks, { sections: ['limits'] });
    expect((await mails()).at(-1)?.body).toMatch(/페이지를 본 분들이[^·]+· 크기·정밀도·수량\n\n/);
    expect(
      (await at().post('/api/statements/secret-works/asks', { sections: ['about'] })).status,
    ).toBe(404);
    expect((await at().post(asks, { sections: ['products'] })).status).toBe(200);
    expect((await at().post(asks, { sections: ['prices'] })).status).toBe(422);
    expect((await at().post(asks, { sections: [] })).status).toBe(422);
  });

  it('warns of a certificate that ends at 60, 30 and 7 days, each once whatever looks', async () => {
    const ends = async (plus: number) => {
      const [row] = await rowsOf<{ day: string }>(
        at().database.db,
        sql`select to_char((clock_timestamp() at time zone 'Asia/Seoul')::date + ${plus}::integer, 'YYYY-MM-DD') as day`,
      );
      return row?.day as string;
    };
    const warn = () => warnOfCertificates(at().database, 'http://localhost');
    const certificates = await Promise.all(
      [61, 60, 29, 0, -1].map(async (plus) => ({
        standard: `ISO ${plus}`,
        expires: await ends(plus),
      })),
    );
    await state('certificates', 0, certificates);
    expect(await warn()).toBe(0);
    await publish();
    expect((await Promise.all([warn(), warn()])).reduce((a, b) => a + b)).toBe(3);
    expect(await warn()).toBe(0);
    const told = await rowsOf<{ certificate: string; days: number }>(
      at().database.db,
      sql`select certificate, days from certificate_warning order by days`,
    );
    expect(told.map(({ certificate, days }) => [certificate, days])).toEqual([
      ['ISO 0', 7],
      ['ISO 29', 30],
      ['ISO 60', 60],
    ]);
    const [mail] = await rowsOf<{ body: string }>(
      at().database.db,
      sql`select body from mail_outbox where body like '%ISO 60%'`,
    );
    expect(mail?.body).toContain('/ko/edit/far-works');
  });

  it('refuses what does not fit, naming row and field, and stores nothing of it', async () => {
    const bad: [section: string, value: unknown, field: string][] = [
      ['machines', [{ name: '', count: 1 }], '0.name'],
      ['machines', [{ name: '선반', count: 1.5 }], '0.count'],
      ['machines', 'none', 'body'],
      ['processes', { processes: ['magic'] }, 'processes.0'],
      ['about', { ko: '900101-1234567 번호입니다 안녕하세요' }, 'ko'],
      ['contact', { ...contact, consent: false }, 'consent'],
      ['contact', { ...contact, consent: undefined }, 'consent'],
      ['hours', { opens: '18:00', closes: '08:00', daysOff: [], closures: [] }, 'closes'],
      ['gates', [{ name: '정문', at: '35.2' }], '0.at'],
      ['logo', { picture: 'x' }, 'picture'],
      ['contact', { ...contact, website: 'javascript:alert(1)' }, 'website'],
      ['trade', { ncage: '<b>', countries: [], languages: [] }, 'ncage'],
      ['certificates', [{ standard: 'ISO', expires: '2026-02-30' }], '0.expires'],
      ['limits', { lengthMm: -1 }, 'lengthMm'],
    ];
    for (const [section, value, field] of bad) {
      const answer = await state(section, 0, value);
      expect(answer.status, section).toBe(422);
      const { fields } = (await answer.json()) as { fields: Record<string, string> };
      expect(Object.keys(fields), section).toContain(field);
    }
    expect((await state('nothing', 0, [])).status).toBe(404);
    const { sections } = await owner.json<DraftPage>('GET', page);
    expect(sections).toEqual({});
  });
});
