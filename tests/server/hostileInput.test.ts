import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/testServer.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\0',
    '\ud800',
    '%',
    '%00',
    '%ff',
    '..',
    "' or 1=1 --",
    '\\',
    '[',
    '(((',
    '1e400',
    '-1',
    '9'.repeat(40),
    'ㅎ',
    '가'.repeat(60),
    'null',
    '__proto__',
    '‮',
    '😀',
  ),
);
const paths = [
  '/api/companies',
  '/api/products',
  '/api/buildings',
  '/api/blocks',
  '/api/search',
  '/api/manifest',
];
const parameters = ['q', 'limit', 'cursor', 'sector', 'company', 'site', 'block', '__proto__'];

/** Percent-encodes even half a surrogate pair, as a hostile client would. */
const encoded = (value: string): string =>
  [...value]
    .map((letter) => (/\p{Surrogate}/u.test(letter) ? '%ed%a0%80' : encodeURIComponent(letter)))
    .join('');

describe('hostile input', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
  });
  afterAll(() => server.close());

  const runs = { numRuns: 150 };

  it('never makes a list or the search fail', async () => {
    const query = fc.array(fc.tuple(fc.constantFrom(...parameters), nasty), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), query, async (path, pairs) => {
        const search = pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&');
        const { status } = await server.get(`${path}?${search}`);
        expect([200, 422]).toContain(status);
      }),
      runs,
    );
  });

  it('never makes a path fail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths, '/tiles', '/api/operator'),
        nasty,
        async (path, id) => {
          const { status } = await server.get(`${path}/${encoded(id)}`);
          expect([200, 404]).toContain(status);
        },
      ),
      runs,
    );
  });

  it('never makes a body fail', async () => {
    const body = fc.oneof(
      fc.json(),
      nasty,
      fc
        .record(
          {
            company: fc.oneof(fc.constant('far-works'), nasty),
            kind: fc.constantFrom('correction', 'x'),
            message: nasty,
            contact: nasty,
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
    );
    let address = 0;
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const { status } = await server.post('/api/corrections', text, `198.51.100.${address++}`);
        expect([201, 404, 422]).toContain(status);
      }),
      runs,
    );
  });

  it('never makes an account route fail', async () => {
    const routes = ['sign-up/email', 'sign-in/email', 'verify-email', 'reset-password'];
    const body = fc.oneof(
      fc.json(),
      fc
        .record(
          {
            name: nasty,
            email: fc.oneof(fc.constant('a@b.example'), nasty),
            password: nasty,
            token: nasty,
            language: fc.constantFrom('ko', 'xx'),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
    );
    let address = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), body, async (route, text) => {
        const answer = await server.post(`/api/auth/${route}`, text, `198.18.0.${address++}`);
        expect([200, 401, 409, 422, 429]).toContain(answer.status);
      }),
      runs,
    );
  });

  it('still answers afterwards', async () => {
    expect((await server.get('/api/health')).status).toBe(200);
  });
});
