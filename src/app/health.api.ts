import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import type { TileJob } from '#app/tileJob.ts';
import { answer } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import type { Metrics } from '#server/metrics.ts';
import { appliedMigrations, readMigrations } from '#server/migrations.ts';

export interface HealthParts {
  readonly database: Database;
  readonly tileJob: TileJob;
  readonly metrics: Metrics;
  readonly stopping: AbortSignal;
}

/** Milliseconds that the database may take to answer. */
const patience = 3000;

const healthSchema = z.object({
  status: z.literal('ok'),
  database: z.enum(['pglite', 'postgres']),
});
const readySchema = z.object({
  ready: z.boolean(),
  /** False where the server is about to stop. */
  serving: z.boolean(),
  database: z.boolean(),
  migrations: z.boolean(),
  /** Whether the files of the scene are those of the place, or will be in a moment. */
  tiles: z.boolean(),
});

/** Whether the process lives, whether it should get visitors, and its figures. */
export const healthApi = ({ database, tileJob, metrics, stopping }: HealthParts) => {
  const needed = readMigrations().map(({ name }) => name);
  return new Hono()
    .get(
      '/api/health',
      describeRoute({
        summary: 'Whether the process lives: restart it where this does not answer',
        responses: { 200: answer('It does.', healthSchema) },
      }),
      (c) => c.json({ status: 'ok', database: database.kind } as const, 200),
    )
    .get(
      '/api/ready',
      describeRoute({
        summary: 'Whether the server should get visitors',
        responses: {
          200: answer('It should.', readySchema),
          503: answer('It should not now; what is false says why.', readySchema),
        },
      }),
      async (c) => {
        const applied = await within(patience, appliedMigrations(database.db));
        const state = {
          serving: !stopping.aborted,
          database: applied !== null,
          migrations: applied !== null && needed.every((name) => applied.includes(name)),
          tiles: !tileJob.late(),
        };
        const ready = Object.values(state).every(Boolean);
        return c.json({ ready, ...state }, ready ? 200 : 503);
      },
    )
    .get(
      '/metrics',
      describeRoute({
        summary: 'Figures of the process for Prometheus (operator)',
        responses: { 200: { description: 'The figures as text.' } },
      }),
      async (c) => c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
    );
};

/** What is promised, null where it fails or does not come in time. */
function within<T>(ms: number, promised: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), ms);
    promised.then(resolve, () => resolve(null)).finally(() => clearTimeout(late));
  });
}
