import { sql } from 'drizzle-orm';
import { anRfq, aQuote, bidOf, uploadFor } from './quoting.ts';
import type { TestServer } from './testServer.ts';
import type { Visitor } from './visitor.ts';

interface Traced {
  readonly canary: Visitor;
  readonly email: string;
  /** An organisation that the canary writes for, and the company whose page it runs. */
  readonly own: { readonly organisation: string; readonly company: string };
  /** One of others, and who acts for it. */
  readonly other: {
    readonly organisation: string;
    readonly company: string;
    readonly owner: Visitor;
  };
}

/** Lets somebody leave traces in requests for quotation: asked, answered and decided for one side, quoted for it too. */
export async function canaryRfqs(server: TestServer, traced: Traced): Promise<void> {
  const { canary, email, own, other } = traced;
  const ask = async (who: Visitor, organisation: string, over: object) => {
    const rfqs = `/api/organisations/${organisation}/rfqs`;
    const value = anRfq({ sealed: false, ...over });
    const { id } = await who.json<{ id: string }>('POST', rfqs, {
      client: crypto.randomUUID(),
      value,
    });
    const act = async (asked: object): Promise<void> => {
      const { rev } = await who.json<{ rev: number }>('GET', `${rfqs}/${id}`);
      const body = { client: crypto.randomUUID(), rev, ...asked };
      await who.send('POST', `${rfqs}/${id}/acts`, body);
    };
    await act({ kind: 'send' });
    return { act };
  };
  await uploadFor(canary, own.organisation, 'waiting.pdf');
  const mine = await ask(canary, own.organisation, {
    ...{ note: `주소: ${email}`, companies: [other.company] },
    files: [await uploadFor(canary, own.organisation)],
  });
  const bidPath = (organisation: string) => `/api/organisations/${organisation}/bids`;
  const theirs = await bidOf({ owner: other.owner, bids: bidPath(other.organisation) });
  await theirs.act({ kind: 'ask', text: `${email} 주소로 보내도 됩니까?` });
  await theirs.quote(aQuote([1000, 2000], { note: `담당 ${email}` }));
  const { rows } = (await server.database.db.execute(
    sql`select id from rfq_question`,
  )) as unknown as { rows: { id: string }[] };
  await mine.act({ kind: 'answer', question: rows[0]?.id, text: `네, ${email} 입니다.` });
  await mine.act({ kind: 'close' });
  await mine.act({
    kind: 'award',
    note: `연락처 ${email}`,
    parts: [{ line: 1, bid: theirs.id, milli: 1000 }],
  });
  await ask(other.owner, other.organisation, { companies: [own.company] });
  const received = await bidOf({ owner: canary, bids: bidPath(own.organisation) });
  await received.quote(aQuote([1000, 2000], { note: `담당 ${email}` }));
  await received.act({ kind: 'ask', text: `답은 ${email}로 주세요.` });
}
