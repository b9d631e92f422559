import { sql } from 'drizzle-orm';
import { anImport } from './anImport.ts';
import { canaryInquiries } from './canaryInquiries.ts';
import { canaryRfqs } from './canaryRfqs.ts';
import { businessNumber } from './claiming.ts';
import type { TestServer } from './testServer.ts';
import { password, signedUp, type Visitor, visitor } from './visitor.ts';

/** Words that stand for one person alone. */
export const canaryName = '까나리아';
export const canaryMail = 'Canary.Kim@canary.example';
export const canaryWords = [canaryName, canaryMail, 'canary-note', 'canary-agent'];

const paper = (): Uint8Array =>
  new TextEncoder().encode(`%PDF-1.4\n% ${canaryName} canary-note\ntrailer<<>>\n%%EOF\n`);

const invite = (who: Visitor, organisation: string, email: string, role: string) =>
  who.send('POST', `/api/organisations/${organisation}/invitations`, { email, role });

async function accept(who: Visitor): Promise<void> {
  const { items } = await who.json<{ items: { id: string }[] }>('GET', '/api/me/invitations');
  for (const { id } of items) await who.send('POST', `/api/me/invitations/${id}`);
}

async function found(who: Visitor, name: string): Promise<string> {
  const wanted = { name, kind: 'company' };
  return (await who.json<{ id: string }>('POST', '/api/organisations', wanted)).id;
}

async function claimed(who: Visitor, organisation: string, company: string): Promise<void> {
  const path = `/api/uploads/organisations/${organisation}/documents`;
  const { id: document } = await who.json<{ id: string }>('POST', path, paper());
  await who.send('POST', `/api/organisations/${organisation}/claims`, {
    ...{ company, businessNumber, document, masked: true, note: `${canaryName} canary-note` },
  });
}

/** Somebody who has left a trace wherever a person can: signed in, once more in another browser. */
export async function aCanary(server: TestServer): Promise<Visitor> {
  const { db } = server.database;
  const owner = await signedUp(server, 'owner@precision.example', '박예시');
  const company = await found(owner, '예시 정밀');
  await server.asOperator('POST', '/api/operator/invitations', {
    email: 'operator@city.example',
    role: 'operator',
  });
  await accept(await signedUp(server, 'operator@city.example', '최예시'));
  const email = canaryMail.toLowerCase();
  await server.asOperator('POST', '/api/operator/invitations', { email, role: 'operator' });
  await invite(owner, company, canaryMail, 'editor');
  const canary = await signedUp(server, email, canaryName);
  await accept(canary);
  await invite(await signedUp(server, 'late@other.example'), company, email, 'viewer');

  const alone = await found(canary, `${canaryName} 공방`);
  await invite(canary, alone, 'guest@guest.example', 'viewer');
  await claimed(canary, alone, 'far-works');
  await claimed(canary, company, 'pinned-works');
  await canary.send('POST', `/api/uploads/organisations/${company}/documents`, paper());
  const elsewhere = await found(owner, '예시 공업');
  await invite(owner, elsewhere, canaryMail, 'sales');

  const body = { email: canaryMail, password };
  const agent = { 'User-Agent': 'canary-agent' };
  const other = visitor(server.app);
  await other.send('POST', '/api/auth/sign-in/email', { ...body, password: 'wrong' });
  await other.send('POST', '/api/auth/sign-in/email', body, agent);
  await other.send('POST', '/api/auth/sign-in/email', { ...body, password: 'wrong' });
  await other.send('POST', '/api/auth/request-password-reset', { email: canaryMail });
  await canary.send('POST', '/api/me/passkeys/proof');
  await db.execute(sql`insert into account_passkey (user_id, name, credential, public_key, counter, transports)
    select id, ${canaryName}, 'canary-note', 'canary-note'::bytea, 0, '[]' from account_user where email = ${email}`);

  await canary.send('PUT', '/api/operator/levels', { site: 'secret', level: 'outline' });
  await server.asOperator('POST', '/api/operator/imports', {
    reviewedBy: canaryName,
    draft: anImport,
  });
  const request = { company: 'far-works', kind: 'correction' };
  const message = `canary-note: ${canaryMail}`;
  await server.post('/api/corrections', { ...request, message, contact: `전화나 ${canaryMail}.` });
  await server.post('/api/corrections', { ...request, message: `주소: ${canaryMail}` });
  const reported = { page: { kind: 'company', id: 'far-works' }, about: 'other', language: 'ko' };
  await server.post('/api/reports', { ...reported, message, contact: canaryMail });
  await server.post('/api/reports', { ...reported, message: `주소: ${canaryMail}` });
  await db.execute(sql`insert into claim
    (organisation, company, business_number, document_type, document_bytes, document_hash, state)
    values (${company}::uuid, 'shared-shop', '1234567891', 'image/jpeg', 1, 'x', 'approved')`);
  const page = `/api/organisations/${company}/pages/shared-shop`;
  const reach = { department: `${canaryName} 부장`, phone: '055-000-0000', email: canaryMail };
  const contact = { ...reach, gate: '정문', signedInOnly: false, consent: true };
  await canary.send('PUT', `${page}/sections/contact`, { rev: 0, value: contact });
  await canary.send('POST', `${page}/editions`);
  await canaryInquiries(server, {
    ...{ canary, name: canaryName, email: canaryMail, owner },
    own: { organisation: company, company: 'shared-shop' },
    other: { organisation: elsewhere, company: 'hyosung-heavy' },
  });
  await canaryRfqs(server, {
    ...{ canary, email: canaryMail },
    own: { organisation: company, company: 'shared-shop' },
    other: { organisation: elsewhere, company: 'hyosung-heavy', owner },
  });
  await db.execute(sql`insert into mail_outbox (recipient, subject, body, language, state, problem)
    values (${email}, ${canaryName}, '', 'ko', 'dead', ${`550 <${email}> unknown`})`);
  return canary;
}
