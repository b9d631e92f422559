import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debianFolder = '/usr/lib/postgresql';

/** Folder of PostgreSQL's `initdb` and `postgres`: `PG_BIN`, the PATH, Debian's newest; null where there is none. */
export function findPostgres(): string | null {
  const asked = process.env.PG_BIN;
  if (asked) return asked;
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const debian = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debianFolder, version, 'bin'));
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...debian];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}
