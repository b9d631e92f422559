import { join } from 'node:path';
import type { Database } from '#server/database.ts';
import { type LockFile, takeLock } from '#server/lockFile.ts';
import { migrate } from '#server/migrations.ts';
import { openDatabase } from '#server/openDatabase.ts';
import type { Settings } from '#server/settings.ts';

export interface OpenData {
  readonly database: Database;
  close(): Promise<void>;
}

/** Takes the data folder, opens the database in it (or the one DATABASE_URL names) and migrates it. Throws StartError. */
export async function openData(settings: Settings): Promise<OpenData> {
  const lock = takeLock(settings.DATA_DIR);
  try {
    const folder = join(settings.DATA_DIR, 'database');
    const database = await openDatabase({ url: settings.DATABASE_URL, folder });
    await migrate(database).catch(async (cause) => {
      await database.close();
      throw cause;
    });
    return { database, close: () => closeAll(database, lock) };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

async function closeAll(database: Database, lock: LockFile): Promise<void> {
  try {
    await database.close();
  } finally {
    lock.release();
  }
}
