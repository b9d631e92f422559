import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { err, ok, type Result } from '#shared/result.ts';

/** A file of an archive; its name as the bytes it is written in, with whether they are said to be UTF-8. */
export interface ZippedFile {
  readonly name: Uint8Array;
  readonly utf8: boolean;
  readonly bytes: Uint8Array;
}

const mostEntries = 10_000;
const flagUtf8 = 0x800;

/**
 * Unpacks the files of an archive that `wanted` asks for by their names (read as Latin-1), at most `most` bytes in all,
 * counted while they are unpacked. A damaged, locked or overfull archive is an error.
 */
export async function readZip(
  archive: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): Promise<Result<ZippedFile[], string>> {
  const files: ZippedFile[] = [];
  let left = most;
  try {
    const zip = await open(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
    if (zip.entryCount > mostEntries) return err(`the zip holds ${zip.entryCount} files`);
    for await (const entry of entriesOf(zip)) {
      const name = entry.fileName as unknown as Buffer;
      if (!wanted(name.toString('latin1'))) continue;
      if (entry.isEncrypted()) return err('the zip is locked by a password: unpack it first');
      if (entry.uncompressedSize > left) return err(overfull(most));
      const bytes = await unpack(zip, entry, left);
      if (bytes === null) return err(overfull(most));
      left -= bytes.length;
      files.push({ name, utf8: (entry.generalPurposeBitFlag & flagUtf8) !== 0, bytes });
    }
    return ok(files);
  } catch (cause) {
    return err(`the zip is damaged (${(cause as Error).message})`);
  }
}

const overfull = (most: number): string =>
  `the zip unpacks to more than ${Math.round(most / 2 ** 20)} MB`;

function open(archive: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    fromBuffer(archive, { lazyEntries: true, decodeStrings: false }, (cause, zip) =>
      cause ? reject(cause) : resolve(zip),
    ),
  );
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip
        .once('entry', resolve)
        .once('end', () => resolve(null))
        .once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (entry === null) return;
    yield entry;
  }
}

/** Bytes of one entry; null where they are more than `most`. */
function unpack(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (cause, stream) => {
      if (cause) return reject(cause);
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= most) return void chunks.push(chunk);
        stream.destroy();
        resolve(null);
      });
      stream.once('end', () => resolve(Buffer.concat(chunks)));
      stream.once('error', reject);
    });
  });
}
