import type { Database } from '#server/database.ts';
import { openPglite } from '#server/pgliteDatabase.ts';
import { openPostgres } from '#server/postgresDatabase.ts';

/** Opens PostgreSQL where an address is given, else PGlite in the folder (in memory without one). Throws StartError. */
export function openDatabase(where: {
  url?: string | undefined;
  folder?: string | undefined;
}): Promise<Database> {
  return where.url === undefined ? openPglite(where.folder) : openPostgres(where.url);
}
