import { sql } from 'drizzle-orm';
import type { Bid, BuyerRfq, RfqRow } from '#capabilities/rfq/rfqView.ts';
import { rowsOf } from '#server/database.ts';
import { aPdf } from './claiming.ts';
import { aSeller } from './inquiring.ts';
import type { TestServer } from './testServer.ts';
import { signedUp, type Visitor } from './visitor.ts';

/** Won in hundredths of a won, as unit prices are. */
export const won = (amount: number): number => amount * 100;
/** Pieces in thousandths. */
export const pieces = (count: number): number => count * 1000;

export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString();
const dayIn = (days: number): string => inDays(days).slice(0, 10);

export const aLine = (over: object = {}) => ({
  ...{ item: '브라켓', specification: 'SS400 t6', quantity: 100, unit: 'ea' },
  ...over,
});

/** A request as a buyer fills it in, to two companies, sealed. */
export const anRfq = (over: object = {}) => ({
  ...{ title: '브라켓 외 1종', lines: [aLine(), aLine({ item: '축', quantity: 20 })] },
  ...{ terms: { currency: 'KRW', vat: 10, place: '차룡단지' }, deadline: inDays(3) },
  ...{ sealed: true, control: 'uncontrolled', companies: ['far-works', 'pinned-works'] },
  ...over,
});

/** A quote of both lines of `anRfq`. */
export const aQuote = (prices: readonly (number | null)[] = [1000, 50_000], over: object = {}) => ({
  kind: 'stated',
  lines: prices.map((price, at) => ({
    ...{ line: at + 1, leadDays: 14 },
    bands: price === null ? [] : [{ from: pieces(1), unitPrice: won(price) }],
  })),
  validUntil: dayIn(60),
  ...over,
});

/** A buyer, two companies that can be asked, and ways to act for each. */
export async function aMarket(server: TestServer, desk: Visitor) {
  const owner = await signedUp(server, 'buyer@home.example', '박구매');
  const wanted = { name: '예시 상사', kind: 'buyer' };
  const { id } = await owner.json<{ id: string }>('POST', '/api/organisations', wanted);
  const rfqs = `/api/organisations/${id}/rfqs`;
  const one = await aSeller(server, desk);
  const other = await aSeller(server, desk, 'owner@pinned.example', 'pinned-works');
  const make = async (over: object = {}): Promise<string> => {
    const body = { client: crypto.randomUUID(), value: anRfq(over) };
    return (await owner.json<{ id: string }>('POST', rfqs, body)).id;
  };
  const read = (rfq: string): Promise<BuyerRfq> => owner.json('GET', `${rfqs}/${rfq}`);
  const act = async (rfq: string, asked: object): Promise<Response> => {
    const { rev } = await read(rfq);
    const body = { client: crypto.randomUUID(), rev, ...asked };
    return owner.send('POST', `${rfqs}/${rfq}/acts`, body);
  };
  return {
    buyer: { owner, id, rfqs },
    one: { ...one, bids: `/api/organisations/${one.id}/bids` },
    other: { ...other, bids: `/api/organisations/${other.id}/bids` },
    ...{ make, read, act },
    /** Makes a request and sends it; answers its address for the buyer. */
    async send(over: object = {}): Promise<string> {
      const rfq = await make(over);
      await act(rfq, { kind: 'send' });
      return rfq;
    },
    rows: async (): Promise<RfqRow[]> => (await owner.json<{ items: RfqRow[] }>('GET', rfqs)).items,
  };
}
export type Market = Awaited<ReturnType<typeof aMarket>>;

/** A company that was asked, and its place in the latest request. */
export async function bidOf(seller: Pick<Market['one'], 'owner' | 'bids'>, at = 0) {
  const { items } = await seller.owner.json<{ items: { id: string }[] }>('GET', seller.bids);
  const path = `${seller.bids}/${items[at]?.id}`;
  const { owner } = seller;
  return {
    path,
    id: items[at]?.id ?? '',
    read: (): Promise<Bid> => owner.json('GET', path),
    quote: (value: object, seen = 0, over: object = {}): Promise<Response> =>
      owner.send('POST', `${path}/quotes`, { client: crypto.randomUUID(), seen, value, ...over }),
    act: (asked: object): Promise<Response> =>
      owner.send('POST', `${path}/acts`, { client: crypto.randomUUID(), ...asked }),
  };
}

/** Puts the deadline of a request’s present round so many seconds from now. */
export async function setDeadline(server: TestServer, rfq: string, seconds: number): Promise<void> {
  await server.database.db.execute(
    sql`update rfq_round d set deadline = clock_timestamp() + make_interval(secs => ${seconds})
        from rfq r where r.id = d.rfq and d.number = r.round and r.id = ${rfq}::uuid`,
  );
}

/** Uploads a paper; answers its id. */
export async function uploadFor(who: Visitor, organisation: string, name = '도면.pdf') {
  const path = `/api/uploads/organisations/${organisation}/rfq-files?declared=uncontrolled`;
  const at = `${path}&name=${encodeURIComponent(name)}`;
  return (await who.json<{ id: string }>('POST', at, aPdf())).id;
}

/** Addresses of who runs the page of the first company that is asked, and of who asks. */
export const seller = 'owner@works.example';
export const buyerMail = 'buyer@home.example';

/** Subjects of mails about `anRfq` to an address, in their order. */
export async function rfqMails({ database }: TestServer, recipient: string): Promise<string[]> {
  const rows = await rowsOf<{ subject: string }>(
    database.db,
    sql`select replace(subject, '[창원산단 트윈] ', '') as subject from mail_outbox
        where recipient = ${recipient} and subject like '%브라켓 외 1종' order by queued_at`,
  );
  return rows.map(({ subject }) => subject);
}

/** Status and code of a refusal. */
export const codeOf = async (answer: Response): Promise<string> =>
  `${answer.status} ${((await answer.json()) as { code?: string }).code}`;
