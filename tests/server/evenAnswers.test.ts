import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { password, signedUp, visitor } from '../support/visitor.ts';

/** Tries of each kind, known and unknown by turns; more by TRIES for a figure worth quoting. */
const tries = Number(process.env.TRIES ?? 9);
/** Milliseconds by which the quickest answers may lie apart; medians are only told: a busy machine moves them. */
const apart = 20;

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('known and unknown addresses', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = (await startTestServer('PGlite', {})) as TestServer;
    await signedUp(server, 'known@precision.example');
  });
  afterAll(() => server.close());

  it.each([
    ['sign-in/email', { password: 'not the password' }],
    ['request-password-reset', {}],
    ['sign-up/email', { name: '김예시', password, language: 'ko' }],
  ])(
    'are answered alike quickly by %s',
    async (path, body) => {
      const times: Record<string, number[]> = { known: [], unknown: [] };
      for (let n = 0; n < tries * 2; n++) {
        const who = n % 2 === 0 ? 'known' : 'unknown';
        const fresh = path.startsWith('sign-up') ? `${n}-` : '';
        const email = who === 'known' ? 'known@precision.example' : `${fresh}un@precision.example`;
        await server.database.db.execute(sql`delete from rate_count`);
        const begun = performance.now();
        await visitor(server.app).send('POST', `/api/auth/${path}`, { ...body, email });
        times[who]?.push(performance.now() - begun);
      }
      const [known, unknown] = [times.known ?? [], times.unknown ?? []];
      const between = Math.abs(median(known) - median(unknown));
      process.stdout.write(
        `${path}: median ${median(known).toFixed(1)} ms known, ${median(unknown).toFixed(1)} ms unknown, ${between.toFixed(1)} ms apart (${tries} tries each)\n`,
      );
      expect(Math.abs(Math.min(...known) - Math.min(...unknown))).toBeLessThan(apart);
    },
    600_000,
  );
});
