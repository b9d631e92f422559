import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { buildTiles } from '#app/buildTiles.ts';
import { type Manifest, manifestSchema } from '#capabilities/buildings/manifest.ts';
import { placeChannel, readPlaceVersion } from '#capabilities/complex/placeVersion.db.ts';
import type { Database } from '#server/database.ts';
import type { FileStore } from '#server/fileStore.ts';
import type { Logger } from '#server/log.ts';

/** Raise when files of the scene are made in another way, so that those of the same place are made anew. */
const recipe = 2;
/** Milliseconds between looks at the version; hearing of a change only wakes earlier. */
const pollEvery = 5000;
/** Milliseconds that files may be older than the place. */
const mostLag = 60_000;

export interface TileJob {
  /** The manifest of the files that lie ready. */
  manifest(): Manifest;
  /** What was made last, and of which version of the place. */
  made(): TilesMade;
  /** True where the files have been older than the place for longer than it takes to make them. */
  late(): boolean;
  /** Brings the files up to what may be shown now; resolves when they are. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** What was made of which version of the place, with the names of all files of the scene. */
const madeSchema = z.object({
  recipe: z.literal(recipe),
  version: z.string(),
  manifest: manifestSchema,
  names: z.array(z.string()),
});
export type TilesMade = z.infer<typeof madeSchema>;

/** Keeps the files of the scene in step with the database: made once, then again after every change of what may be shown. */
export async function startTileJob(parts: {
  database: Database;
  files: FileStore;
  folder: string;
  log: Logger;
}): Promise<TileJob> {
  const { database, files, folder, log } = parts;
  let made = await readMade(folder, files);
  let behindSince: number | null = null;

  const bringUp = async (): Promise<void> => {
    for (;;) {
      const version = await readPlaceVersion(database.db);
      if (version === null) throw new Error('there is no place to make tiles of');
      if (version === made?.version) {
        behindSince = null;
        return;
      }
      const begun = performance.now();
      behindSince ??= begun;
      const { manifest, names } = await buildTiles(database.db, files);
      if ((await readPlaceVersion(database.db)) !== version) continue;
      made = { recipe, version, manifest, names: [...names] };
      await writeMade(folder, made);
      await files.keepOnly(names);
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
    manifest: () => (made as TilesMade).manifest,
    made: () => made as TilesMade,
    late: () => behindSince !== null && performance.now() - behindSince > mostLag,
    refresh,
    async stop() {
      clearInterval(timer);
      await unlisten();
      await running.catch(() => {});
    },
  };
}

/** What was made at the last start and still lies there as a whole. */
export async function readMade(folder: string, files: FileStore): Promise<TilesMade | null> {
  try {
    const text = await readFile(join(folder, 'manifest.json'), 'utf8');
    const { version, manifest, names } = madeSchema.parse(JSON.parse(text));
    for (const name of names) if ((await files.size(name)) === null) return null;
    return { recipe, version, manifest, names };
  } catch {
    return null;
  }
}

async function writeMade(folder: string, made: TilesMade): Promise<void> {
  const draft = join(folder, 'manifest.draft.json');
  await writeFile(draft, JSON.stringify(made));
  await rename(draft, join(folder, 'manifest.json'));
}
