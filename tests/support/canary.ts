import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Database } from '#server/database.ts';
import { everyRow } from './everyRow.ts';

/** Where some words stand: tables, bytes that are shown as hexadecimal digits included. */
export async function tablesWith(database: Database, words: readonly string[]): Promise<string[]> {
  const sought = words.flatMap((word) => [word.toLowerCase(), Buffer.from(word).toString('hex')]);
  return Object.entries(await everyRow(database)).flatMap(([table, rows]) =>
    rows
      .filter((row) => sought.some((word) => row.toLowerCase().includes(word)))
      .map((row) => `${table}: ${row.slice(0, 200)}`),
  );
}

/** Files of a folder, packed ones opened, in which some words stand. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      const text = (path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('latin1');
      return words.some((word) => text.includes(Buffer.from(word).toString('latin1')));
    });
}
