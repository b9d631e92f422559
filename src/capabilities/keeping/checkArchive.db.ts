import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type ArchiveManifest,
  archiveFormat,
  archiveManifestSchema,
  archiveVersion,
  manifestName,
  type Progress,
  tablePart,
} from '#capabilities/keeping/archive.ts';
import { readMigrations } from '#server/migrations.ts';
import { type OpenZip, openZip } from '#server/openZip.ts';
import { StartError } from '#server/startError.ts';

/** An archive in which every part is as its manifest says. */
export interface CheckedArchive {
  readonly manifest: ArchiveManifest;
  /** Lines of a table's part, in pages. */
  lines(table: string): AsyncGenerator<string[]>;
  close(): void;
}

/** Largest manifest, bytes. */
const mostManifest = 64 << 20;
const pageLines = 1000;
const pageCharacters = 8 << 20;

/** Opens an archive and reads all of it once against its manifest. Throws StartError that says what to do. */
export async function checkArchive(path: string, progress: Progress): Promise<CheckedArchive> {
  const fail = (why: string): StartError =>
    new StartError(`The archive cannot be used: ${why}. Nothing has been changed.`);
  const zip = await openZip(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new StartError(`There is no file ${path}.`);
    throw fail(
      `it is no whole archive (${cause.message}): take another one, or copy it again from where it was made`,
    );
  });
  try {
    const manifest = await readManifest(zip, fail);
    await checkParts(zip, manifest, progress, fail);
    return {
      manifest,
      lines: (table) => linesOf(zip.read(tablePart(table))),
      close: () => zip.close(),
    };
  } catch (cause) {
    zip.close();
    throw cause;
  }
}

async function readManifest(
  zip: OpenZip,
  fail: (why: string) => StartError,
): Promise<ArchiveManifest> {
  const foreign = 'it is no backup of Changwon Twin: name a file that `backup` has written';
  if (!zip.names.includes(manifestName)) throw fail(foreign);
  const value = await readText(zip, manifestName)
    .then((text): unknown => JSON.parse(text))
    .catch(() => null);
  const head = z
    .object({ format: z.literal(archiveFormat), version: z.number(), migrations: z.unknown() })
    .safeParse(value);
  if (!head.success) throw fail(foreign);
  const newer = 'it was made by a newer version: update this one first';
  if (head.data.version > archiveVersion) throw fail(newer);
  const manifest = archiveManifestSchema.safeParse(value);
  if (!manifest.success) {
    throw fail(`its list of contents is damaged (${manifest.error.issues[0]?.path.join('.')})`);
  }
  const known = new Set(readMigrations().map(({ name }) => name));
  if (manifest.data.migrations.some((name) => !known.has(name))) throw fail(newer);
  return manifest.data;
}

async function checkParts(
  zip: OpenZip,
  { tables }: ArchiveManifest,
  progress: Progress,
  fail: (why: string) => StartError,
): Promise<void> {
  const parts = tables.map((table) => ({ ...table, part: tablePart(table.name) }));
  const expected = new Set([manifestName, ...parts.map(({ part }) => part)]);
  const more = zip.names.find((name) => !expected.has(name));
  if (more !== undefined) throw fail(`it holds ${more}, which its list of contents does not name`);
  for (const [done, { part, bytes, sha256, rows }] of parts.entries()) {
    progress({ doing: 'checking', name: part, done, total: parts.length });
    const found = await measure(zip, part, bytes).catch(() => null);
    if (found?.sha256 !== sha256 || found.lines !== rows) {
      throw fail(
        `${part} in it is damaged: take another archive, or copy it again from where it was made`,
      );
    }
  }
}

async function measure(
  zip: OpenZip,
  part: string,
  most: number,
): Promise<{ sha256: string; lines: number } | null> {
  const hash = createHash('sha256');
  let [bytes, lines] = [0, 0];
  for await (const chunk of zip.read(part)) {
    bytes += chunk.length;
    if (bytes > most) return null;
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++;
  }
  return { sha256: hash.digest('hex'), lines };
}

async function readText(zip: OpenZip, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of zip.read(name)) {
    bytes += chunk.length;
    if (bytes > mostManifest) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let page: string[] = [];
  let characters = 0;
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) {
      page.push(line);
      characters += line.length;
      if (page.length < pageLines && characters < pageCharacters) continue;
      yield page;
      [page, characters] = [[], 0];
    }
  }
  if (page.length > 0) yield page;
}
