import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';

/** A zip on the disk, read part by part. */
export interface OpenZip {
  readonly names: readonly string[];
  /** Unpacks one file; throws where there is none of this name or where it is damaged. */
  read(name: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Opens a zip and reads its list of files. Throws where it is none, or damaged there. */
export async function openZip(path: string): Promise<OpenZip> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (cause, opened) =>
      cause ? reject(cause) : resolve(opened),
    );
  });
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip
      .on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      })
      .once('end', resolve)
      .once('error', reject);
    zip.readEntry();
  }).catch((cause) => {
    zip.close();
    throw cause;
  });
  const streamOf = (name: string): Promise<Readable> =>
    new Promise((resolve, reject) => {
      const entry = entries.get(name);
      if (!entry) return reject(new Error(`there is no ${name}`));
      zip.openReadStream(entry, (cause, stream) => (cause ? reject(cause) : resolve(stream)));
    });
  return {
    names: [...entries.keys()],
    async *read(name) {
      for await (const chunk of await streamOf(name)) yield chunk;
    },
    close: () => zip.close(),
  };
}
