import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '#capabilities/accounts/account.ts';
import type { Organisation, ReceivedInvitation } from '#capabilities/accounts/organisation.ts';
import { engines, startTestServer, type TestServer } from '../../support/testServer.ts';
import { latestMail, signedUp, type Visitor } from '../../support/visitor.ts';

describe.each(engines)('an organisation on %s', (engine) => {
  let server: TestServer | null = null;
  let owner: Visitor;
  let id = '';
  beforeAll(async () => {
    server = await startTestServer(engine);
    if (!server) return;
    owner = await signedUp(server, 'owner@precision.example', '박예시');
    ({ id } = await owner.json<{ id: string }>('POST', '/api/organisations', {
      name: '예시 정밀',
      kind: 'company',
    }));
  });
  afterAll(() => server?.close());
  const at = (): TestServer => server as TestServer;
  const read = () => owner.json<Organisation>('GET', `/api/organisations/${id}`);
  const invite = (email: string, role: string, who = owner) =>
    who.send('POST', `/api/organisations/${id}/invitations`, { email, role });
  const received = async (who: Visitor) =>
    (await who.json<{ items: ReceivedInvitation[] }>('GET', '/api/me/invitations')).items;

  it('is run by whoever founds it', async ({ skip }) => {
    if (!server) return skip();
    const { me } = await owner.json<{ me: Me }>('GET', '/api/me');
    const own = { organisation: id, name: '예시 정밀', kind: 'company', role: 'owner' };
    expect(me.memberships).toEqual([own]);
    const wanted = { name: '우리가 운영', kind: 'operator' };
    expect((await owner.send('POST', '/api/organisations', wanted)).status).toBe(422);
  });

  it('invites one address, by mail, to be accepted once', async ({ skip }) => {
    if (!server) return skip();
    expect((await invite('Editor@Precision.example', 'editor')).status).toBe(201);
    const mail = await latestMail(at(), 'editor@precision.example');
    expect(mail?.subject).toContain('예시 정밀');
    expect(mail?.body).toContain('박예시');
    const other = await signedUp(at(), 'other@precision.example');
    expect(await received(other)).toEqual([]);
    const editor = await signedUp(at(), 'editor@precision.example', '최예시');
    const [waiting] = await received(editor);
    expect(waiting).toMatchObject({ organisation: '예시 정밀', role: 'editor' });
    const accept = (who: Visitor) => who.send('POST', `/api/me/invitations/${waiting?.id}`);
    expect((await accept(other)).status).toBe(404);
    const both = await Promise.all([accept(editor), accept(editor)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await read()).members).toMatchObject([{ role: 'owner' }, { role: 'editor' }]);
    expect((await invite('editor@precision.example', 'viewer')).status).toBe(409);
  });

  it('lets an invitation end: taken back, replaced, or over', async ({ skip }) => {
    if (!server) return skip();
    const late = await signedUp(at(), 'late@precision.example');
    await invite('late@precision.example', 'sales');
    await invite('late@precision.example', 'buyer');
    expect(await received(late)).toMatchObject([{ role: 'buyer' }]);
    const [open] = (await read()).invitations;
    const cancel = () => owner.send('DELETE', `/api/organisations/${id}/invitations/${open?.id}`);
    expect([(await cancel()).status, (await cancel()).status]).toEqual([200, 404]);
    expect(await received(late)).toEqual([]);
    await invite('late@precision.example', 'sales');
    const [again] = await received(late);
    await at().database.db.execute(
      sql`update organisation_invitation set expires_at = clock_timestamp() where status = 'pending'`,
    );
    expect((await late.send('POST', `/api/me/invitations/${again?.id}`)).status).toBe(404);
  });

  it('never loses its last owner, not even when two go at once', async ({ skip }) => {
    if (!server) return skip();
    const second = await signedUp(at(), 'second@precision.example');
    await invite('second@precision.example', 'owner');
    const [waiting] = await received(second);
    await second.send('POST', `/api/me/invitations/${waiting?.id}`);
    const leave = (who: Visitor) => who.send('DELETE', `/api/organisations/${id}/membership`);
    const left = await Promise.all([leave(owner), leave(second)]);
    expect(left.map(({ status }) => status).sort()).toEqual([200, 409]);
    const stays = left[0]?.status === 200 ? second : owner;
    const { members } = await stays.json<Organisation>('GET', `/api/organisations/${id}`);
    const head = members.find(({ role }) => role === 'owner');
    const path = `/api/organisations/${id}/members/${head?.id}`;
    expect((await stays.send('PUT', path, { role: 'viewer' })).status).toBe(409);
    expect((await stays.send('DELETE', path)).status).toBe(409);
    expect((await stays.send('PUT', path, { role: 'operator' })).status).toBe(422);
    const gone = stays === owner ? second : owner;
    expect((await gone.send('GET', `/api/organisations/${id}`)).status).toBe(404);
  });

  it('gets its first operator from the command line', async ({ skip }) => {
    if (!server) return skip();
    const body = { email: 'operator@city.example', role: 'operator' };
    expect((await at().asOperator('POST', '/api/operator/invitations', body)).status).toBe(201);
    const operator = await signedUp(at(), 'operator@city.example');
    const [waiting] = await received(operator);
    await operator.send('POST', `/api/me/invitations/${waiting?.id}`);
    const { me } = await operator.json<{ me: Me }>('GET', '/api/me');
    expect(me.platform).toBe('operator');
    expect((await operator.send('GET', '/api/operator/levels')).status).toBe(200);
  });
});
