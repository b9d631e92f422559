import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import type { ChainHead } from '#capabilities/audit/verifyChain.ts';
import type { ArchiveManifest, Progress } from '#capabilities/keeping/archive.ts';
import { archiveDraft } from '#capabilities/keeping/archiveDraft.db.ts';
import { type Check, checkSchema } from '#capabilities/keeping/check.ts';
import { answer, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Logger } from '#server/log.ts';
import { notFound } from '#server/problem.ts';
import { progressStream } from '#server/progressStream.ts';

export interface KeepingParts {
  /** Where archives lie while they are made or taken in. */
  readonly folder: string;
  readonly log: Logger;
  backup(path: string, progress: Progress): Promise<ArchiveManifest>;
  restore(path: string, progress: Progress): Promise<ArchiveManifest>;
  verify(head: ChainHead | null): Promise<Check[]>;
}

const steps = {
  200: { description: 'One line of JSON for each step, the last with the outcome.' },
};
const draftSchema = z.object({ id: z.uuid() });
/** A row of the audit that was noted elsewhere. */
const notedSchema = z.object({
  seq: z.coerce.number<string>().int().positive().optional(),
  hash: z.string().optional(),
});

/** Backup, restore and verification through the running server. */
export const keepingApi = ({ folder, log, backup, restore, verify }: KeepingParts) => {
  const draftOf = (id: string): string => archiveDraft(folder, id);
  return new Hono()
    .post(
      '/api/operator/backups',
      describeRoute({ summary: 'Make a backup (operator)', responses: steps }),
      (c) =>
        progressStream(
          c,
          async (say: Progress) => {
            const id = randomUUID();
            return { id, manifest: await backup(draftOf(id), say) };
          },
          log,
        ),
    )
    .get(
      '/api/operator/backups/:id',
      describeRoute({
        summary: 'Fetch a backup that has been made, once (operator)',
        responses: { 200: { description: 'The archive.' }, ...problemAnswers.notFound },
      }),
      checkedPath(draftSchema),
      async (c) => {
        const draft = draftOf(c.req.valid('param').id);
        const found = await stat(draft).catch(() => null);
        if (found === null) return notFound(c);
        const source = createReadStream(draft).once('close', () => void rm(draft, { force: true }));
        return c.body(Readable.toWeb(source) as ReadableStream, 200, {
          'Content-Type': 'application/zip',
          'Content-Length': String(found.size),
          'Cache-Control': 'no-store, no-transform',
        });
      },
    )
    .post(
      '/api/operator/restore',
      describeRoute({
        summary: 'Put an archive in place of what stands (operator)',
        responses: steps,
      }),
      async (c) => {
        const draft = draftOf(randomUUID());
        const body = c.req.raw.body ?? new ReadableStream();
        await pipeline(
          Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
          createWriteStream(draft, { mode: 0o600 }),
        );
        return progressStream(
          c,
          (say: Progress) => restore(draft, say).finally(() => rm(draft, { force: true })),
          log,
        );
      },
    )
    .get(
      '/api/operator/verify',
      describeRoute({
        summary: 'Look for what is not as it should be (operator)',
        responses: {
          200: answer(
            'Every check with what was found.',
            z.object({ checks: z.array(checkSchema) }),
          ),
        },
      }),
      checkedQuery(notedSchema),
      async (c) => {
        const { seq, hash } = c.req.valid('query');
        const head = seq === undefined || hash === undefined ? null : { seq, hash };
        return c.json({ checks: await verify(head) }, 200);
      },
    );
};
