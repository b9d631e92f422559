import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsVerb } from '#app/accountsVerb.ts';
import { type Operator, openOperator } from '#app/operator.ts';
import { type Listening, listen } from '#server/listen.ts';
import { type LockFile, takeLock } from '#server/lockFile.ts';
import { readSettings } from '#server/settings.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { latestMail, signedUp } from '../support/visitor.ts';

describe('the operator while a server runs', () => {
  let server: TestServer;
  let listening: Listening;
  let lock: LockFile;
  let folder = '';
  const open = (): Promise<Operator> => openOperator(readSettings({ DATA_DIR: folder }));

  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
    folder = mkdtempSync(join(tmpdir(), 'changwon-twin-operator-'));
    lock = takeLock(folder);
    writeFileSync(join(folder, 'operator-token'), server.token);
    listening = await listen(createServer(getRequestListener(server.app.fetch)), 0, '127.0.0.1');
  });
  afterAll(async () => {
    lock.release();
    await listening.stop();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('waits for a server that does not listen yet', async () => {
    await expect(open()).rejects.toThrow('does not listen yet');
  });

  it('sets a level through it, and sees it everywhere at once', async () => {
    const note = { host: '127.0.0.1', port: listening.port };
    writeFileSync(join(folder, 'server.json'), JSON.stringify(note));
    const operator = await open();
    expect(await operator.levels()).toEqual([]);
    expect(await operator.setLevel('secret', 'hidden')).toBe(true);
    expect(await operator.setLevel('nowhere', 'hidden')).toBe(false);
    expect(await operator.levels()).toMatchObject([{ site: 'secret', level: 'hidden' }]);
    expect(server.tileJob.manifest().counts.buildings).toBe(6);
    expect((await server.get('/api/companies/secret-works')).status).toBe(404);
  });

  it('reads requests through it', async () => {
    const request = { company: 'far-works', kind: 'correction', message: '주소가 다릅니다.' };
    await server.post('/api/corrections', request);
    expect(await (await open()).requests()).toMatchObject([{ ...request, contact: null }]);
  });

  it('invites an operator through it, once', async () => {
    const operator = await open();
    await operator.invite('operator@city.example', 'operator');
    const mail = await latestMail(server, 'operator@city.example');
    expect(mail?.body).toContain('/ko/account');
    await signedUp(server, 'operator@city.example').then(async (who) => {
      const { items } = await who.json<{ items: { id: string }[] }>('GET', '/api/me/invitations');
      await who.send('POST', `/api/me/invitations/${items[0]?.id}`);
    });
    const again = operator.invite('operator@city.example', 'auditor');
    await expect(again).rejects.toThrow('belongs to a member');
  });

  it('forgets somebody through it, once looked at', async () => {
    const email = 'goes@precision.example';
    await signedUp(server, email);
    const lines: string[] = [];
    const forget = (...words: string[]) =>
      accountsVerb(
        ['forget', ...words],
        async (work) => work(await open()),
        (line) => lines.push(line),
      );
    await forget(email);
    expect(lines.join('\n')).toMatch(/account +1[\s\S]*Nothing has been changed/);
    await forget(email, '--apply');
    expect(lines.at(-1)).toContain('is forgotten');
    expect((await latestMail(server, email))?.subject).toContain('삭제했습니다');
    await expect(forget(email, '--apply')).rejects.toThrow('no such account');
    await expect(forget('operator@city.example')).rejects.toThrow('put in charge of');
    expect(() => forget()).toThrow('Say whom');
    expect(() => forget(email, '--all')).toThrow('See: npm run twin -- help');
  });

  it('is refused with a token of another folder', async () => {
    writeFileSync(join(folder, 'operator-token'), 'f'.repeat(64));
    await expect((await open()).levels()).rejects.toThrow('does not know this operator');
  });
});
