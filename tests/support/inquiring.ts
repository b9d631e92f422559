import { sql } from 'drizzle-orm';
import type { InboxRow, Thread } from '#capabilities/inquiries/thread.ts';
import { rowsOf } from '#server/database.ts';
import type { TestServer } from './testServer.ts';
import { latestMail, signedUp, type Visitor, visitor } from './visitor.ts';

/** Somebody more in an organisation. */
export async function aMember(
  server: TestServer,
  owner: Visitor,
  organisation: string,
  email: string,
  role: string,
  name?: string,
): Promise<Visitor> {
  await owner.send('POST', `/api/organisations/${organisation}/invitations`, { email, role });
  const who = await signedUp(server, email, name);
  const { items } = await who.json<{ items: { id: string }[] }>('GET', '/api/me/invitations');
  await who.send('POST', `/api/me/invitations/${items[0]?.id}`);
  return who;
}

/** An inquiry as a buyer fills it in. */
export const anInquiry = (over: object = {}) => ({
  client: crypto.randomUUID(),
  company: 'far-works',
  subject: '브라켓 가공 문의',
  text: 'SS400 브라켓 200개 가공이 가능한지 궁금합니다.',
  language: 'ko',
  control: 'uncontrolled',
  ...over,
});

/** A message of somebody who has seen everything up to a number. */
export const aMessage = (text: string, seen: number, over: object = {}) => ({
  client: crypto.randomUUID(),
  text,
  seen,
  ...over,
});

/** A guest who has asked and opened the link of the mail, not yet confirmed. */
export async function aGuest(server: TestServer, over: object = {}) {
  const guest = visitor(server.app);
  const email = 'buyer@abroad.example';
  const asked = await guest.send('POST', '/api/guest/sent', {
    ...anInquiry(),
    ...{ email, name: 'Jane Doe', organisation: 'Abroad GmbH', mailLanguage: 'en' },
    ...over,
  });
  const { id } = (await asked.json()) as { id: string };
  const mail = await latestMail(server, 'email' in over ? String(over.email) : email);
  await guest.send('POST', `/api/guest/sent/${id}/opening`, { token: mail?.token });
  return { guest, id, asked, mail, at: `/api/guest/sent/${id}` };
}

export const threadOf = (who: Visitor, path: string): Promise<Thread> => who.json('GET', path);

export async function inboxOf(who: Visitor, query = ''): Promise<InboxRow[]> {
  return (await who.json<{ items: InboxRow[] }>('GET', `/api/me/inbox${query}`)).items;
}

/** Subjects of the mails to somebody in their order, without those that prove an address. */
export async function subjectsTo({ database }: TestServer, recipient: string): Promise<string[]> {
  const rows = await rowsOf<{ subject: string }>(
    database.db,
    sql`select subject from mail_outbox where recipient = ${recipient} and subject not like '%확인해 주세요' order by queued_at`,
  );
  return rows.map(({ subject }) => subject);
}
