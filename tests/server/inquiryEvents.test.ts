import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOperator, aSeller } from '../support/claiming.ts';
import { aGuest, aMessage, anInquiry } from '../support/inquiring.ts';
import {
  engines,
  secondInstance,
  startTestServer,
  type TestServer,
} from '../support/testServer.ts';
import { signedUp, type Visitor, visitor } from '../support/visitor.ts';

/** Time in which a message must be known to the other side, ms, on a machine that does much else. */
const soon = 3000;
const messages = 40;

/** Lines of a stream as they come, each with when. */
async function follow(who: Visitor, path: string) {
  const answer = await who.send('GET', path);
  const heard: { data: string; at: number }[] = [];
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (const line of decoder.decode(value).split('\n'))
        if (line.startsWith('data: ')) heard.push({ data: line.slice(6), at: performance.now() });
    }
  })();
  return { answer, heard, end: () => reader.cancel().then(() => reading) };
}

describe.each(engines)('events of one’s own, on %s', (engine) => {
  let server: TestServer | null = null;
  let seller: Awaited<ReturnType<typeof aSeller>>;
  beforeAll(async () => {
    server = await startTestServer(engine);
    if (server) seller = await aSeller(server, await anOperator(server));
  }, 180_000);
  afterAll(() => server?.close());
  const at = (): TestServer => server as TestServer;

  it('reach a guest and the company’s people through another instance, soon after each message', async ({
    skip,
  }) => {
    if (!server) return skip();
    const { guest, id, at: mine } = await aGuest(at());
    await guest.send('POST', `${mine}/confirmation`);
    // PGlite has one opener, and a channel one listener: there the other side asks the same instance
    const app = engine === 'PostgreSQL' ? secondInstance(at()) : at().app;
    const elsewhere = visitor(app);
    for (const [name, value] of guest.cookies)
      (elsewhere.cookies as Map<string, string>).set(name, value);
    const stranger = await signedUp(at(), 'stranger@nowhere.example');
    const stream = await follow(elsewhere, `${mine}/events`);
    const theirs = await follow(seller.owner, '/api/me/events');
    const foreign = await follow(stranger, '/api/me/events');
    expect(stream.answer.headers.get('Content-Type')).toContain('text/event-stream');
    const written = aMessage('시작', 1);
    await expect
      .poll(async () => {
        await seller.owner.send('POST', `${seller.received}/${id}/messages`, written);
        await seller.owner.send('POST', `${seller.received}/${id}/notes`, { text: '메모' });
        await guest.send('PUT', `${mine}/state`, { state: 'closed' });
        await guest.send('PUT', `${mine}/state`, { state: 'open' });
        return stream.heard.length > 0 && theirs.heard.length > 0;
      })
      .toBe(true);
    const late: number[] = [];
    for (let n = 0; n < messages; n++) {
      const before = stream.heard.length;
      const begun = performance.now();
      const sent = await seller.owner.send(
        'POST',
        `${seller.received}/${id}/messages`,
        aMessage(`${n}번째 답변`, 99),
      );
      expect(sent.status).toBe(201);
      await expect.poll(() => stream.heard.length, { interval: 2 }).toBeGreaterThan(before);
      late.push((stream.heard[before]?.at ?? 0) - begun);
    }
    late.sort((a, b) => a - b);
    const p95 = late[Math.floor(messages * 0.95)] as number;
    process.stdout.write(
      `a message is known ${engine === 'PostgreSQL' ? 'through another instance' : 'to the other side'} on ${engine} after p50 ${(late[messages >> 1] as number).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms from being sent\n`,
    );
    expect(p95).toBeLessThan(soon);
    expect(new Set(stream.heard.map(({ data }) => data))).toEqual(
      new Set([JSON.stringify({ kind: 'inquiry', id })]),
    );
    expect(foreign.heard).toEqual([]);
    await Promise.all([stream.end(), theirs.end(), foreign.end()]);
  }, 180_000);

  it('tell nobody of a note but the company, and not even that of who is blocked', async ({
    skip,
  }) => {
    if (!server) return skip();
    const buyer = await signedUp(at(), 'buyer@home.example');
    const { id } = await buyer.json<{ id: string }>('POST', '/api/me/sent', anInquiry());
    const own = await follow(buyer, '/api/me/events');
    const theirs = await follow(seller.owner, '/api/me/events');
    await seller.owner.send('POST', `${seller.received}/${id}/notes`, { text: '메모' });
    await seller.owner.send('PUT', `${seller.received}/${id}/block`, { blocked: true });
    await expect.poll(() => theirs.heard.length).toBeGreaterThan(1);
    expect(own.heard).toEqual([]);
    await Promise.all([own.end(), theirs.end()]);
  });

  it('are for who has signed in, or holds the link', async ({ skip }) => {
    if (!server) return skip();
    const nobody = visitor(at().app);
    expect((await nobody.send('GET', '/api/me/events')).status).toBe(404);
    const { id } = await aGuest(at(), { email: 'third@abroad.example', subject: '셋째' });
    expect((await nobody.send('GET', `/api/guest/sent/${id}/events`)).status).toBe(404);
  });
});
