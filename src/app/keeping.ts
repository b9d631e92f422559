import type { TilesMade } from '#app/tileJob.ts';
import { verify } from '#app/verify.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { ChainHead } from '#capabilities/audit/verifyChain.ts';
import { markNewPlace, readPlaceOrigin } from '#capabilities/complex/placeVersion.db.ts';
import type { ArchiveManifest, Progress } from '#capabilities/keeping/archive.ts';
import { writeBackup } from '#capabilities/keeping/backup.db.ts';
import type { Check } from '#capabilities/keeping/check.ts';
import { restoreBackup } from '#capabilities/keeping/restore.db.ts';
import { rebuildSearch } from '#capabilities/search/rebuildSearch.db.ts';
import type { Database, Sql } from '#server/database.ts';
import type { FileStore } from '#server/fileStore.ts';

/** What the data is kept safe with, by whoever has the database open. */
export interface Keeping {
  backup(path: string, progress: Progress): Promise<ArchiveManifest>;
  restore(path: string, progress: Progress): Promise<ArchiveManifest>;
  verify(head: ChainHead | null): Promise<Check[]>;
}

export interface KeepingParts {
  readonly database: Database;
  readonly tiles: FileStore;
  /** What was made last of the scene's files. */
  made(): Promise<TilesMade | null>;
  /** Brings the scene's files up to the rows; resolves when they are. */
  refresh(): Promise<void>;
}

export function keepingOf({ database, tiles, made, refresh }: KeepingParts): Keeping {
  return {
    async backup(path, progress) {
      const manifest = await writeBackup(database, path, progress);
      await database.transaction((tx) => record(tx, 'backup.made', manifest));
      return manifest;
    },
    async restore(path, progress) {
      const manifest = await restoreBackup(database, path, progress, async (tx, restored) => {
        const origin = await readPlaceOrigin(tx);
        if (origin !== null) {
          await rebuildSearch(tx);
          await markNewPlace(tx, origin);
        }
        await record(tx, 'backup.restored', restored);
      });
      await refresh();
      return manifest;
    },
    async verify(head) {
      await refresh();
      return verify({ database, tiles, made }, head);
    },
  };
}

function record(tx: Sql, action: string, { madeAt, audit }: ArchiveManifest): Promise<void> {
  const subject = `backup:${madeAt}`;
  return appendAudit(tx, { actor: 'operator', action, subject, after: { audit } });
}
