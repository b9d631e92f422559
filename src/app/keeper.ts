import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { keepingOf } from '#app/keeping.ts';
import { type Loopback, loopback } from '#app/loopback.ts';
import { type OpenData, openData } from '#app/openData.ts';
import { readMade } from '#app/tileJob.ts';
import type { AuditPage, AuditQuery } from '#capabilities/audit/auditEntry.ts';
import { readAuditPage } from '#capabilities/audit/auditPage.db.ts';
import { forgetPerson } from '#capabilities/audit/auditPerson.db.ts';
import type { ChainHead } from '#capabilities/audit/verifyChain.ts';
import type { ArchiveManifest, Progress, Step } from '#capabilities/keeping/archive.ts';
import type { Check } from '#capabilities/keeping/check.ts';
import { checkArchive } from '#capabilities/keeping/checkArchive.db.ts';
import { folderStore } from '#server/fileStore.ts';
import { lockHolder } from '#server/lockFile.ts';
import type { Settings } from '#server/settings.ts';
import { StartError } from '#server/startError.ts';

/** What the operator does to keep the data safe, whether a server runs or not. */
export interface Keeper {
  audit(query: AuditQuery): Promise<AuditPage>;
  forget(name: string): Promise<number>;
  backup(path: string, progress: Progress): Promise<ArchiveManifest>;
  restore(path: string, progress: Progress): Promise<ArchiveManifest>;
  verify(head: ChainHead | null): Promise<Check[]>;
  close(): Promise<void>;
}

/** Talks to the server that holds the data folder, over loopback; where none runs, opens the database itself. */
export async function openKeeper(settings: Settings): Promise<Keeper> {
  const pid = lockHolder(settings.DATA_DIR);
  return pid === null
    ? throughDatabase(await openData(settings), settings.DATA_DIR)
    : throughServer(loopback(settings.DATA_DIR, pid));
}

async function throughDatabase({ database, close }: OpenData, folder: string): Promise<Keeper> {
  const tiles = await folderStore(join(folder, 'tiles'));
  const { backup, restore, verify } = keepingOf({
    database,
    tiles,
    made: () => readMade(folder, tiles),
    refresh: async () => {},
  });
  return {
    async audit(query) {
      const page = await readAuditPage(database.db, query);
      if (page === null) throw new Error('the cursor is none that a page gave');
      return page;
    },
    forget: (name) => forgetPerson(database, name),
    backup,
    restore,
    verify,
    close,
  };
}

function throughServer({ ask }: Loopback): Keeper {
  return {
    async audit(query) {
      const words = Object.entries(query).map(([key, value]) => [key, String(value)]);
      const answer = await known(ask('GET', `/api/operator/audit?${new URLSearchParams(words)}`));
      return (await answer.json()) as AuditPage;
    },
    async forget(name) {
      const answer = await known(ask('POST', '/api/operator/audit/forget', { name }));
      return ((await answer.json()) as { forgotten: number }).forgotten;
    },
    async backup(path, progress) {
      const made = await followed<{ id: string }>(ask('POST', '/api/operator/backups'), progress);
      const draft = `${path}.part`;
      try {
        const { body } = await known(ask('GET', `/api/operator/backups/${made.id}`));
        await pipeline(
          Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
          createWriteStream(draft, { mode: 0o600 }),
        );
        const archive = await checkArchive(draft, progress);
        archive.close();
        await rename(draft, path);
        return archive.manifest;
      } catch (cause) {
        await rm(draft, { force: true });
        throw cause;
      }
    },
    async restore(path, progress) {
      (await checkArchive(path, progress)).close();
      const body = Readable.toWeb(createReadStream(path)) as ReadableStream;
      return followed(ask('POST', '/api/operator/restore', body), progress);
    },
    async verify(head) {
      const noted = head === null ? '' : `?seq=${head.seq}&hash=${head.hash}`;
      const answer = await known(ask('GET', `/api/operator/verify${noted}`));
      return ((await answer.json()) as { checks: Check[] }).checks;
    },
    close: async () => {},
  };
}

async function known(asked: Promise<Response>): Promise<Response> {
  const answer = await asked;
  if (answer.status !== 404) return answer;
  throw new StartError(
    'The server does not know this operator: HOST must be a loopback address or 0.0.0.0.',
  );
}

/** Follows the lines of a long piece of work to its outcome. Throws StartError where it is refused or breaks off. */
async function followed<Done>(asked: Promise<Response>, progress: Progress): Promise<Done> {
  const { body } = await known(asked);
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() as string;
      for (const line of lines) {
        const said = JSON.parse(line) as Said<Done>;
        if (said.step) progress(said.step);
        if (said.refused) throw new StartError(said.refused);
        if (said.failed) {
          throw new StartError(`The server failed: its log tells why under ${said.failed}.`);
        }
        if (said.done) return said.done;
      }
    }
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
  }
  throw new StartError('The server broke off: look whether it still runs, then try again.');
}

interface Said<Done> {
  readonly step?: Step;
  readonly done?: Done;
  readonly refused?: string;
  readonly failed?: string;
}
