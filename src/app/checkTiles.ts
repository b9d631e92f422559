import { buildTiles } from '#app/buildTiles.ts';
import type { TilesMade } from '#app/tileJob.ts';
import { readPlaceVersion } from '#capabilities/complex/placeVersion.db.ts';
import { contentHash } from '#server/contentHash.ts';
import type { Sql } from '#server/database.ts';
import type { FileStore } from '#server/fileStore.ts';

/** Names what it is given, and remembers it while it is made. */
function inMind(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(bytes, extension) {
      const name = `${contentHash(bytes)}.${extension}`;
      kept.set(name, bytes);
      return name;
    },
    get: async (name) => (kept.get(name) as Uint8Array<ArrayBuffer> | undefined) ?? null,
    size: async () => null,
    names: async () => [],
    keepOnly: async () => {},
  };
}

/**
 * Where the files of the scene are not what the rows say may be shown: made anew in mind and compared by name, then
 * looked for and read. Files of an older version are no fault: the next start makes them anew.
 */
export async function checkTiles(
  db: Sql,
  files: FileStore,
  made: TilesMade | null,
): Promise<string[]> {
  const version = await readPlaceVersion(db);
  if (made === null || version === null || made.version !== version) return [];
  const built = await buildTiles(db, inMind());
  if ((await readPlaceVersion(db)) !== version) return checkTiles(db, files, made);
  const faults: string[] = [];
  if (built.manifest.version !== made.manifest.version) {
    faults.push('the scene shows something else than may be shown now');
  }
  for (const name of built.names) {
    const bytes = await files.get(name, false).catch(() => undefined);
    if (bytes === null) faults.push(`${name} is missing`);
    else if (bytes === undefined || !name.startsWith(contentHash(bytes))) {
      faults.push(`${name} is damaged`);
    }
  }
  for (const name of await files.names()) {
    if (!built.names.has(name)) faults.push(`${name} belongs to nothing that may be shown`);
  }
  return faults;
}
