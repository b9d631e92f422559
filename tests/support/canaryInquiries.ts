import { sql } from 'drizzle-orm';
import { aPdf } from './claiming.ts';
import type { TestServer } from './testServer.ts';
import { latestMail, type Visitor, visitor } from './visitor.ts';

interface Traced {
  readonly canary: Visitor;
  readonly name: string;
  readonly email: string;
  /** Who answers in another company. */
  readonly owner: Visitor;
  /** A company that the canary belongs to, and its page. */
  readonly own: { readonly organisation: string; readonly company: string };
  /** One of others. */
  readonly other: { readonly organisation: string; readonly company: string };
}

/** Lets somebody leave traces in inquiries: asked for themselves and as a guest, answered, noted, reported, handed over. */
export async function canaryInquiries(server: TestServer, traced: Traced): Promise<void> {
  const { canary, name, email, owner, own, other } = traced;
  const { db } = server.database;
  await db.execute(sql`insert into claim
    (organisation, company, business_number, document_type, document_bytes, document_hash, state)
    values (${other.organisation}::uuid, ${other.company}, '1234567891', 'image/jpeg', 1, 'x', 'approved')`);
  const words = {
    subject: `${name} canary-note`,
    text: `canary-note ${email}`,
    place: `${name} 앞`,
  };
  const asked = (over: object) => ({
    ...{ client: crypto.randomUUID(), company: other.company, language: 'ko' },
    ...{ control: 'uncontrolled', ...words, ...over },
  });
  const uploads = `/api/uploads/inquiries?declared=uncontrolled&name=${encodeURIComponent(`${name}.pdf`)}`;
  const file = await canary.json<{ id: string }>('POST', uploads, aPdf());
  await canary.send('POST', uploads, aPdf());
  const { id } = await canary.json<{ id: string }>(
    'POST',
    '/api/me/sent',
    asked({ files: [file.id] }),
  );
  const theirs = `/api/organisations/${other.organisation}/received/${id}`;
  const answer = { client: crypto.randomUUID(), text: `${email} 주소로 보내겠습니다.`, seen: 1 };
  await owner.send('POST', `${theirs}/messages`, answer);
  await owner.send('POST', `${theirs}/notes`, { text: `다시 물을 것: ${email}` });
  await owner.send('PUT', `${theirs}/block`, { blocked: true });
  await canary.send('POST', `/api/me/sent/${id}/reports`, {
    about: 'other',
    message: 'canary-note',
  });

  const guest = visitor(server.app);
  const unknown = { email, name, organisation: `${name} 상사`, contact: email };
  const second = await guest.json<{ id: string }>('POST', '/api/guest/sent', asked(unknown));
  const at = `/api/guest/sent/${second.id}`;
  const mail = await latestMail(server, email.toLowerCase());
  await guest.send('POST', `${at}/opening`, { token: mail?.token });
  await guest.send('POST', `${at}/confirmation`);
  await guest.send('POST', '/api/guest/sent', asked({ ...unknown, text: 'canary-note 또' }));

  const stranger = visitor(server.app);
  const buyer = { email: 'buyer@abroad.example', name: 'Jane Doe', company: own.company };
  const third = await stranger.json<{ id: string }>(
    'POST',
    '/api/guest/sent',
    asked({ ...buyer, subject: '문의', text: '가공 문의입니다.', place: '함부르크' }),
  );
  await db.execute(
    sql`update inquiry set state = 'new', sent_at = now() where id = ${third.id}::uuid`,
  );
  const received = `/api/organisations/${own.organisation}/received/${third.id}`;
  await canary.send('POST', `${received}/messages`, {
    client: crypto.randomUUID(),
    text: '가능합니다.',
    seen: 1,
  });
  await canary.send('POST', `${received}/notes`, { text: '확인함' });
  await canary.send('POST', '/api/handovers', {
    ...{ client: crypto.randomUUID(), company: 'pinned-works', name, email },
    ...{ subject: 'canary-note', text: `canary-note ${email}` },
  });
}
