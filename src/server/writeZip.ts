import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** What was packed under a name. */
export interface Packed {
  readonly bytes: number;
  readonly sha256: string;
}

export interface ZipWriter {
  /** Packs chunks as they come; resolves when all are taken. */
  add(name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Packed>;
}

/** Writes a zip of what `fill` adds, one after another, readable by its owner only. Leaves a part behind when it throws. */
export async function writeZip(
  path: string,
  fill: (zip: ZipWriter) => Promise<void>,
): Promise<void> {
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) => zip.once('error', reject));
  const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }));
  const add: ZipWriter['add'] = (name, chunks) => {
    const hash = createHash('sha256');
    let bytes = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    }
    const source = Readable.from(counted());
    const taken = new Promise<void>((resolve, reject) => {
      source.once('end', resolve).once('error', reject);
    });
    zip.addReadStream(source, name, { mode: 0o600, compressionLevel: 6 });
    return Promise.race([taken, failed, written.then(stopped)]).then(() => ({
      bytes,
      sha256: hash.digest('hex'),
    }));
  };
  failed.catch(() => {});
  try {
    await fill({ add });
    zip.end();
    await Promise.race([written, failed]);
  } catch (cause) {
    written.catch(() => {});
    (zip.outputStream as Readable).destroy();
    throw cause;
  }
}

function stopped(): never {
  throw new Error('the archive was closed too early');
}
