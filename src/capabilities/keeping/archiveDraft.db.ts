import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where an archive lies while it is made or taken in. */
export function archiveDraft(folder: string, id: string): string {
  return join(folder, `archive-${id}.draft`);
}

/** Removes what a server that was killed at it has left. */
export async function clearArchiveDrafts(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => /^archive-.*\.draft(\.part)?$/.test(name));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}
