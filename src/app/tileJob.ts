import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildTiles, filesOf } from '#app/buildTiles.ts';
import { type Manifest, manifestSchema } from '#capabilities/buildings/manifest.ts';
import { placeChannel, readPlaceVersion } from '#capabilities/complex/placeVersion.db.ts';
import type { Database } from '#server/database.ts';
import type { FileStore } from '#server/fileStore.ts';
import type { Logger } from '#server/log.ts';

/** Milliseconds between looks at the version; hearing of a change only wakes earlier. */
const pollEvery = 5000;

export interface TileJob {
  /** The manifest of the files that lie ready. */
  manifest(): Manifest;
  /** Brings the files up to what may be shown now; resolves when they are. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

interface Made {
  readonly version: string;
  readonly manifest: Manifest;
}

/** Keeps the files of the scene in step with the database: made once, then again after every change of what may be shown. */
export async function startTileJob(parts: {
  database: Database;
  files: FileStore;
  folder: string;
  log: Logger;
}): Promise<TileJob> {
  const { database, files, folder, log } = parts;
  let made = await readMade(folder, files);

  const bringUp = async (): Promise<void> => {
    for (;;) {
      const version = await readPlaceVersion(database.db);
      if (version === null) throw new Error('there is no place to make tiles of');
      if (version === made?.version) return;
      const begun = performance.now();
      const manifest = await buildTiles(database.db, files);
      if ((await readPlaceVersion(database.db)) !== version) continue;
      made = { version, manifest };
      await writeMade(folder, made);
      await files.keepOnly(filesOf(manifest));
      log.info({ ms: Math.round(performance.now() - begun), ...manifest.counts }, 'tiles made');
    }
  };
  let running: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => {
    running = running.catch(() => {}).then(bringUp);
    return running;
  };
  const quietly = (): void => {
    refresh().catch((err) => log.error({ err }, 'tiles not made'));
  };

  await refresh();
  const timer = setInterval(quietly, pollEvery);
  const unlisten = await database.listen(placeChannel, quietly);
  return {
    manifest: () => (made as Made).manifest,
    refresh,
    async stop() {
      clearInterval(timer);
      await unlisten();
      await running.catch(() => {});
    },
  };
}

async function readMade(folder: string, files: FileStore): Promise<Made | null> {
  try {
    const { version, manifest } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const read: Made = { version: String(version), manifest: manifestSchema.parse(manifest) };
    for (const name of filesOf(read.manifest)) if ((await files.size(name)) === null) return null;
    return read;
  } catch {
    return null;
  }
}

async function writeMade(folder: string, made: Made): Promise<void> {
  const draft = join(folder, 'manifest.draft.json');
  await writeFile(draft, JSON.stringify(made));
  await rename(draft, join(folder, 'manifest.json'));
}
