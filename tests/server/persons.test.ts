import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepingOf } from '#app/keeping.ts';
import type { Me } from '#capabilities/accounts/account.ts';
import type { Leaving } from '#capabilities/accounts/leaving.ts';
import { createLog } from '#server/log.ts';
import { startMailer } from '#server/mail.ts';
import { openZip } from '#server/openZip.ts';
import { type QueuedMail, sweepMails } from '#server/outbox.ts';
import { aCanary, canaryMail, canaryName, canaryWords } from '../support/aCanary.ts';
import { filesWith, tablesWith } from '../support/canary.ts';
import { aCompany } from '../support/claiming.ts';
import { engines, startTestServer, type TestServer } from '../support/testServer.ts';
import { password, signedUp, type Visitor } from '../support/visitor.ts';

const silent = createLog('silent');
const tablesOf = (found: readonly string[]): string[] => [
  ...new Set(found.map((row) => row.slice(0, row.indexOf(':')))),
];

describe.each(engines)('somebody who leaves, on %s', (engine) => {
  let server: TestServer | null = null;
  let canary: Visitor;
  let id = '';
  beforeAll(async () => {
    server = await startTestServer(engine);
    if (!server) return;
    canary = await aCanary(server);
    id = (await canary.json<{ me: Me }>('GET', '/api/me')).me.id;
  }, 60_000);
  afterAll(() => server?.close());
  const at = (): TestServer => server as TestServer;
  const deletion = { address: canaryMail, proof: { password } };

  it('has left a trace in all of these', async ({ skip }) => {
    if (!server) return skip();
    expect(tablesOf(await tablesWith(at().database, canaryWords))).toEqual([
      'account_passkey',
      'account_session',
      'account_user',
      'audit_person',
      'building_import',
      'claim',
      'correction_request',
      'inquiry',
      'inquiry_file',
      'inquiry_handover',
      'inquiry_message',
      'inquiry_note',
      'inquiry_report',
      'mail_outbox',
      'organisation',
      'organisation_invitation',
      'page_change',
      'page_edition',
      'page_report',
      'private_file',
      'rfq',
      'rfq_question',
      'rfq_quote',
      'rfq_round',
    ]);
  });

  it('gets all of it in one file, no secret, and nothing of others', async ({ skip }) => {
    if (!server) return skip();
    const answer = await canary.send('GET', '/api/me/data');
    expect(answer.headers.get('Content-Disposition')).toContain('attachment');
    const text = await answer.text();
    const told = JSON.parse(text) as Record<string, unknown>;
    expect(told).toMatchObject({
      account: { name: canaryName, email: canaryMail.toLowerCase(), failedSignIns: 1 },
      sessions: [{}, { agent: 'canary-agent' }],
      memberships: [{ role: 'operator' }, { role: 'editor' }, { role: 'owner' }],
      invitations: {
        received: [{ status: 'accepted' }, { status: 'accepted' }, { status: 'pending' }],
        sent: [{ status: 'pending' }],
      },
      claims: [
        { company: 'far-works', document: { kept: true, type: 'application/pdf' } },
        { company: 'pinned-works', state: 'submitted' },
      ],
      uploads: [{}, {}, {}],
      requests: [{ company: 'far-works' }],
      inquiries: [
        { company: 'hyosung-heavy', asker: 'person', files: [`${canaryName}.pdf`] },
        { asker: 'guest', state: 'new' },
        { asker: 'guest', state: 'unconfirmed' },
        { company: 'shared-shop', written: [{ text: '가능합니다.' }], notes: [{ text: '확인함' }] },
      ],
      handovers: [{ company: 'pinned-works', state: 'open' }],
      levels: [{ site: 'secret', level: 'outline' }],
      imports: [{ source: 'GIS건물통합정보' }],
      passkeys: [{ name: canaryName }],
    });
    expect((told.mails as unknown[]).length).toBeGreaterThan(3);
    const audit = told.audit as { action: string }[];
    expect(audit.map(({ action }) => action)).toContain('claim.submitted');
    expect(text).not.toMatch(/guest@guest|owner@precision|operator@city|late@other/);
    expect(text).not.toMatch(/token=[^…]/);
    const hash = await at().database.db.execute(
      sql`select password from account_credential where user_id = ${id}`,
    );
    const [{ password: kept }] = (hash as unknown as { rows: [{ password: string }] }).rows;
    expect(text).not.toContain(kept);
  });

  it('must prove it and write the address out', async ({ skip }) => {
    if (!server) return skip();
    const tries = [
      [{ ...deletion, address: 'somebody@else.example' }, 422],
      [{ ...deletion, proof: { password: 'not the password' } }, 409],
      [{ address: canaryMail }, 422],
    ] as const;
    for (const [body, status] of tries)
      expect((await canary.send('DELETE', '/api/me', body)).status).toBe(status);
    expect((await canary.json<{ me: Me }>('GET', '/api/me')).me.id).toBe(id);
  });

  it('changes nothing where the command line only looks', async ({ skip }) => {
    if (!server) return skip();
    const before = await tablesWith(at().database, [...canaryWords, id]);
    const path = '/api/operator/persons/forget';
    const looked = await at().asOperator('POST', path, {
      person: { email: canaryMail },
      apply: false,
    });
    expect(await looked.json()).toMatchObject({
      closed: [`${canaryName} 공방`],
      rows: { claims: 2, account: 1, passkeys: 1, imports: 1, levels: 1, requests: 2 },
    });
    expect(await tablesWith(at().database, [...canaryWords, id])).toEqual(before);
    const unknown = { person: { id: crypto.randomUUID() }, apply: true };
    expect((await at().asOperator('POST', path, unknown)).status).toBe(404);
  });

  it('is nowhere afterwards but as a number in the audit, whose chain is whole', async ({
    skip,
  }) => {
    if (!server) return skip();
    const answer = await canary.send('DELETE', '/api/me', deletion);
    expect(answer.status).toBe(200);
    expect(canary.cookies.size).toBe(0);
    const sent: QueuedMail[] = [];
    const mailer = startMailer(at().database, silent, async (mail) => void sent.push(mail), 1e6);
    await mailer.drain();
    await mailer.stop();
    const goodbye = sent.filter(({ recipient }) => recipient === canaryMail.toLowerCase());
    expect(goodbye.map(({ subject }) => subject)).toEqual(['[창원산단 트윈] 계정을 삭제했습니다']);
    expect(await tablesWith(at().database, canaryWords)).toEqual([]);
    expect(tablesOf(await tablesWith(at().database, [id]))).toEqual(['audit_entry']);
    expect(filesWith(at().folder, canaryWords)).toEqual([]);
    const keeping = keepingOf({
      database: at().database,
      tiles: at().files,
      made: async () => at().tileJob.made(),
      refresh: () => at().tileJob.refresh(),
    });
    const broken = (await keeping.verify(null)).filter(({ found }) => found.length > 0);
    expect(broken).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'changwon-twin-canary-'));
    try {
      await keeping.backup(join(folder, 'after.zip'), () => {});
      const zip = await openZip(join(folder, 'after.zip'));
      for (const name of zip.names) {
        const chunks: Buffer[] = [];
        for await (const chunk of zip.read(name)) chunks.push(chunk);
        const text = Buffer.concat(chunks).toString().toLowerCase();
        for (const word of canaryWords) {
          expect(text, name).not.toContain(word.toLowerCase());
          expect(text, name).not.toContain(Buffer.from(word).toString('hex'));
        }
      }
      zip.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const again = await signedUp(at(), canaryMail.toLowerCase(), '다른 사람');
    expect((await again.json<{ me: Me }>('GET', '/api/me')).me.memberships).toEqual([]);
  });

  it('hears why while others would be left alone, and can hand over or close', async ({ skip }) => {
    if (!server) return skip();
    const { owner, id: company } = await aCompany(at(), 'boss@works.example', '예시 기공');
    const guest = await signedUp(at(), 'guest@works.example');
    const wanted = { email: 'guest@works.example', role: 'viewer' };
    await owner.send('POST', `/api/organisations/${company}/invitations`, wanted);
    const { items } = await guest.json<{ items: { id: string }[] }>('GET', '/api/me/invitations');
    await guest.send('POST', `/api/me/invitations/${items[0]?.id}`);
    const leave = () =>
      owner.send('DELETE', '/api/me', { address: 'boss@works.example', proof: { password } });
    const leaving = () => owner.json<Leaving>('GET', '/api/me/leaving');
    const named = [{ id: company, name: '예시 기공' }];
    expect(await leaving()).toEqual({ handOver: named, closeFirst: [], closes: [] });
    const refused = await leave();
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'in-charge' }]);
    const close = () => owner.send('DELETE', `/api/organisations/${company}`);
    expect([(await close()).status, (await (await close()).json()).code]).toEqual([
      409,
      'others-belong',
    ]);
    await guest.send('DELETE', `/api/organisations/${company}/membership`);
    await at().database.db.execute(sql`insert into claim
      (organisation, company, business_number, document_type, document_bytes, document_hash, state)
      values (${company}, 'far-works', '1234567891', 'x', 1, 'x', 'approved')`);
    expect(await leaving()).toEqual({ handOver: [], closeFirst: named, closes: [] });
    expect((await leave()).status).toBe(409);
    expect((await close()).status).toBe(200);
    const page = await at().get('/api/verifications/far-works');
    expect(await page.json()).toEqual({ verified: null });
    const audit = await at().asOperator('GET', '/api/operator/audit?action=claim.given-up');
    expect((await audit.json()).items[0]).toMatchObject({
      before: { state: 'approved' },
      after: { company: 'far-works', organisation: company },
    });
    expect(await leaving()).toEqual({ handOver: [], closeFirst: [], closes: [] });
    expect((await leave()).status).toBe(200);
    expect((await owner.json<{ me: Me | null }>('GET', '/api/me')).me).toBeNull();
  });

  it('cannot erase the name of a reviewer by bearing it', async ({ skip }) => {
    if (!server) return skip();
    const { db } = at().database;
    await db.execute(sql`update building_import set reviewed_by = '이검토'`);
    const namesake = await signedUp(at(), 'namesake@works.example', '이검토');
    const body = { address: 'namesake@works.example', proof: { password } };
    expect((await namesake.send('DELETE', '/api/me', body)).status).toBe(200);
    const reviewers = await db.execute(sql`select reviewed_by from building_import`);
    expect((reviewers as unknown as { rows: unknown[] }).rows).toEqual([{ reviewed_by: '이검토' }]);
  });

  it('is told by a mail that does not stay where it is kept or cannot go', async ({ skip }) => {
    if (!server) return skip();
    const { db } = at().database;
    await db.execute(sql`delete from mail_outbox`);
    const row = (state: string, age: string) => sql`insert into mail_outbox
      (recipient, subject, body, language, state, fleeting, queued_at, settled_at)
      values (${`${state} ${age}`}, '', '', 'ko', ${state}, true, now() - ${age}::interval,
        case when ${state} = 'kept' then now() - ${age}::interval end)`;
    for (const [state, age] of [
      ['kept', '23 hours'],
      ['kept', '25 hours'],
      ['due', '71 hours'],
      ['due', '73 hours'],
      ['dead', '73 hours'],
    ] as const)
      await db.execute(row(state, age));
    await sweepMails(db);
    const left = await db.execute(sql`select recipient from mail_outbox order by recipient`);
    expect((left as unknown as { rows: unknown[] }).rows).toEqual([
      { recipient: 'due 71 hours' },
      { recipient: 'kept 23 hours' },
    ]);
  });
});
