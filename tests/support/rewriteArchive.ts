import { createHash } from 'node:crypto';
import { type ArchiveManifest, manifestName, tablePart } from '#capabilities/keeping/archive.ts';
import { openZip } from '#server/openZip.ts';
import { writeZip } from '#server/writeZip.ts';

/** An archive taken apart: its manifest and the bytes of its other parts. */
export interface Parts {
  manifest: ArchiveManifest;
  readonly bytes: Map<string, Buffer>;
}

/** Writes an archive again after `change`, with the figures of its parts as they then are. */
export async function rewriteArchive(
  from: string,
  to: string,
  change: (parts: Parts) => void,
): Promise<void> {
  const zip = await openZip(from);
  const bytes = new Map<string, Buffer>();
  for (const name of zip.names) {
    const chunks: Buffer[] = [];
    for await (const chunk of zip.read(name)) chunks.push(chunk);
    bytes.set(name, Buffer.concat(chunks));
  }
  zip.close();
  const manifest = JSON.parse(String(bytes.get(manifestName))) as ArchiveManifest;
  bytes.delete(manifestName);
  const parts = { manifest, bytes };
  change(parts);
  const measured = (name: string): { bytes: number; sha256: string } => {
    const part = bytes.get(name) ?? Buffer.alloc(0);
    return { bytes: part.length, sha256: createHash('sha256').update(part).digest('hex') };
  };
  const { tables } = parts.manifest;
  const described = {
    ...parts.manifest,
    tables: tables.map((table) => ({ ...table, ...measured(tablePart(table.name)) })),
  };
  await writeZip(to, async (out) => {
    for (const [name, part] of bytes) await out.add(name, [part]);
    await out.add(manifestName, [Buffer.from(JSON.stringify(described))]);
  });
}
