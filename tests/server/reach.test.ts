import { describe, expect, it } from 'vitest';
import { isOwnMachine, publicUrlOf } from '#server/reach.ts';
import { readSettings } from '#server/settings.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

describe('a machine to try things out on', () => {
  it.each([
    [{}, true],
    [{ HOST: 'localhost', PUBLIC_URL: 'http://127.0.0.1:8080' }, true],
    [{ HOST: '::1' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ PUBLIC_URL: 'https://twin.example.kr' }, false],
    [{ CLIENT_ADDRESS_HEADER: 'X-Real-IP' }, false],
    [{ DATABASE_URL: 'postgres://twin@127.0.0.1/twin' }, false],
  ])('with %o is one: %s', (environment, own) => {
    expect(isOwnMachine(readSettings(environment as Record<string, string>))).toBe(own);
  });

  it('is reached where its links say', () => {
    expect(publicUrlOf(readSettings({ PORT: '9000' }))).toBe('http://localhost:9000');
    expect(publicUrlOf(readSettings({ PUBLIC_URL: 'https://twin.example.kr/' }))).toBe(
      'https://twin.example.kr',
    );
    for (const PUBLIC_URL of ['twin.example.kr', 'https://twin.example.kr/app', 'ftp://x'])
      expect(() => readSettings({ PUBLIC_URL })).toThrow('PUBLIC_URL');
  });

  it('shows mails to requests of its own, and to none that somebody passed on', async () => {
    const server = (await startTestServer('PGlite')) as TestServer;
    const ask = async (remoteAddress: string, headers: Record<string, string>): Promise<number> => {
      const env = { incoming: { socket: { remoteAddress } } };
      return (await server.app.request('/api/mails', { headers }, env)).status;
    };
    expect(await ask('127.0.0.1', { Host: 'localhost:8080' })).toBe(200);
    expect(await ask('::1', { Host: '[::1]:8080' })).toBe(200);
    expect(await ask('203.0.113.7', { Host: 'localhost:8080' })).toBe(404);
    expect(await ask('127.0.0.1', { Host: 'twin.example.kr' })).toBe(404);
    for (const name of ['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-IP'])
      expect(await ask('127.0.0.1', { Host: 'localhost', [name]: '127.0.0.1' }), name).toBe(404);
    await server.close();
  });
});
