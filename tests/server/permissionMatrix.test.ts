import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '#app/policy.ts';
import { authEndpoints } from '../support/authEndpoints.ts';
import { type Actor, type Cast, matrixCast } from '../support/matrixCast.ts';
import { fillPath, restore, type Target, targetsOf } from '../support/matrixTargets.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

type Answer = 'may' | 'not-allowed' | 'missing';

/** What the owner of the product wants, told apart from the code that decides. */
function wanted(route: string, actor: Actor, target: Target): Answer {
  const { role, home, platform, email } = actor;
  const row = policy[route];
  const correspondence = typeof row === 'object' && 'parties' in row;
  const who = correspondence ? row.parties : row;
  const reads = route.startsWith('GET ');
  const signedIn = email !== null;
  if (who === 'public') return 'may';
  if (who === 'own-machine' || who === 'command-line')
    return platform === 'command-line' ? 'may' : 'missing';
  if (who === 'signed-in') return signedIn && target === 'own' ? 'may' : 'missing';
  if (who === 'operator') {
    if (platform === 'auditor' && !reads) return 'not-allowed';
    return platform !== null && target !== 'missing' ? 'may' : 'missing';
  }
  if (target === 'missing') return 'missing';
  const oversees = (platform === 'operator' || platform === 'auditor') && !correspondence;
  if (oversees && reads && target !== 'mixed') return 'may';
  if (role === null || (target === 'mixed' ? 'own' : target) !== home) return 'missing';
  if (!who?.includes(role as 'owner')) return 'not-allowed';
  return target === 'mixed' ? 'missing' : 'may';
}

/** Public reads of things that are not there, and changes whose target is not made here. */
const namesNothing =
  /:(gid|name)$|^\/(pictures|product-files)\/|products\/:id|(blocks|imports|registers|backups)\/:id|(reports\/dismissal|asks|seal)$|\/papers\/|^\/api\/guest\/sent\/:/;
const joinsOrLeaves = /membership$|me\/invitations\/:invitation$/;
const signsOut = ['POST /api/auth/sign-out', 'DELETE /api/me/sessions'];

/** The body of an answer; of a stream, which has no end, nothing. */
async function bodyOf(answer: Response): Promise<string> {
  if (!answer.headers.get('Content-Type')?.startsWith('text/event-stream')) return answer.text();
  await answer.body?.cancel();
  return '';
}

describe('every route for everybody, on their own, others’ and missing things', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = (await startTestServer('PGlite')) as TestServer;
    cast = await matrixCast(server);
  });
  afterAll(() => server.close());

  it('is answered as the policy says', async () => {
    const nothing = await (await server.get('/api/operator/nothing')).text();
    const failures: string[] = [];
    let size = 0;
    for (const route of Object.keys(policy).filter((row) => row !== 'GET /*')) {
      const [method, path] = route.split(' ') as [string, string];
      for (const target of targetsOf(path)) {
        for (const actor of cast.actors) {
          const filled = await fillPath(server.database, cast, actor, path, target);
          const answer = await actor.ask(method, filled);
          const body = await bodyOf(answer);
          const want = wanted(route, actor, target);
          const is =
            answer.status === 404
              ? body === nothing
                ? 'missing'
                : 'a different 404'
              : answer.status === 403
                ? 'not-allowed'
                : answer.status < 500 && answer.status !== 401
                  ? 'may'
                  : String(answer.status);
          const right =
            is === want || (want === 'may' && is === 'missing' && namesNothing.test(path));
          if (!right) failures.push(`${route} ${target} by ${actor.name}: ${is}, not ${want}`);
          size++;
          if (signsOut.includes(route)) await actor.renew();
          if (joinsOrLeaves.test(path)) await restore(server.database, cast, actor);
        }
      }
    }
    const routes = Object.keys(policy).length - 1;
    process.stdout.write(
      `permission matrix: ${routes} routes × ${cast.actors.length} who ask × up to 4 targets = ${size} requests, ${failures.length} wrong\n`,
    );
    expect(failures).toEqual([]);
    expect(size).toBeGreaterThan(900);
  }, 480_000);

  it('names every route of better-auth, and opens none but ours', async () => {
    const theirs = Object.values(server.accounts.auth.api)
      .map((endpoint) => endpoint as { path?: string; options: { method: string | string[] } })
      .flatMap(({ path, options }) =>
        path ? [options.method].flat().map((method) => `${method} /api/auth${path}`) : [],
      );
    expect([...new Set(theirs)].sort()).toEqual(Object.keys(authEndpoints).sort());
    for (const [endpoint, open] of Object.entries(authEndpoints)) {
      expect(endpoint in policy, endpoint).toBe(open);
      if (open) continue;
      const [method, path] = endpoint.split(' ') as [string, string];
      for (const actor of cast.actors) {
        const answer = await actor.ask(method, path.replace(/:\w+/, 'x'));
        expect(answer.status, `${endpoint} by ${actor.name}`).toBe(404);
      }
    }
  });
});
