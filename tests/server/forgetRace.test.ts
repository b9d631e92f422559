import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenRows, invariants } from '#capabilities/keeping/invariants.db.ts';
import { brokenForeignKeys } from '#server/foreignKeys.ts';
import { tablesWith } from '../support/canary.ts';
import { aPdf, businessNumber } from '../support/claiming.ts';
import { secondInstance, startTestServer, type TestServer } from '../support/testServer.ts';
import { password, signedUp, type Visitor, visitor } from '../support/visitor.ts';

const rounds = 6;

describe('somebody who leaves and goes on in other windows', () => {
  let server: TestServer | null = null;
  beforeAll(async () => {
    server = await startTestServer('PostgreSQL');
  });
  afterAll(() => server?.close());

  /** The same person in another window, at another instance. */
  function window(of: Visitor): Visitor {
    const other = visitor(secondInstance(server as TestServer));
    const cookies = other.cookies as Map<string, string>;
    for (const [name, value] of of.cookies) cookies.set(name, value);
    return other;
  }

  /** Founds a company, invites, uploads and claims, until it is refused. */
  async function goOn(who: Visitor, name: string): Promise<void> {
    for (let n = 0; n < 5; n++) {
      const wanted = { name: `${name} ${n}`, kind: 'company' };
      const { id } = await who.json<{ id?: string }>('POST', '/api/organisations', wanted);
      if (!id) return;
      const base = `/api/organisations/${id}`;
      await who.send('POST', `${base}/invitations`, { email: 'x@race.example', role: 'viewer' });
      const path = `/api/uploads/organisations/${id}/documents`;
      const { id: document } = await who.json<{ id?: string }>('POST', path, aPdf());
      const claim = { company: 'far-works', businessNumber, document, masked: true, note: name };
      await who.send('POST', `${base}/claims`, claim);
    }
  }

  it('leaves nothing behind, and no organisation without anybody in charge', async ({ skip }) => {
    if (!server) return skip();
    let statuses: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const [name, email] = [`까나리아${round}`, `canary-${round}@race.example`];
      const who = await signedUp(server, email, name);
      const windows = [window(who), window(who)];
      const busy = windows.map((other) => goOn(other, name));
      await new Promise((resolve) => setTimeout(resolve, round * 25));
      const leaving = await who.send('DELETE', '/api/me', { address: email, proof: { password } });
      statuses = [...statuses, leaving.status];
      await Promise.all(busy);
      const { db } = server.database;
      await db.execute(sql`delete from mail_outbox where fleeting`);
      expect(await tablesWith(server.database, [name, email])).toEqual([]);
      expect(await brokenForeignKeys(db)).toEqual([]);
      for (const invariant of invariants) {
        expect(await brokenRows(db, invariant), invariant.name).toEqual([]);
      }
    }
    expect(statuses).toEqual(Array.from({ length: rounds }, () => 200));
  }, 60_000);
});
