import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type engines, resetTiny } from './testDatabase.ts';
import { startTestServer, type TestServer } from './testServer.ts';

/**
 * A server for the tests of a suite, with the tiny place written anew and what `prepare` adds before each; where the
 * engine is missing they are skipped.
 */
export function tinyServer(
  engine: (typeof engines)[number],
  prepare: (server: TestServer) => Promise<void>,
): () => TestServer {
  let server: TestServer | null = null;
  beforeAll(async () => {
    server = await startTestServer(engine);
  });
  afterAll(() => server?.close());
  beforeEach(async ({ skip }) => {
    if (server === null) return skip();
    await resetTiny(server.database);
    await server.tileJob.refresh();
    await prepare(server);
  });
  return () => server as TestServer;
}
