import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

/** Files of an archive by their path, as texts. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const archive = await open(Buffer.from(bytes), { lazyEntries: true });
  const read = promisify<yauzl.Entry, NodeJS.ReadableStream>(archive.openReadStream.bind(archive));
  const files = new Map<string, string>();
  return new Promise((resolve, reject) => {
    archive.on('error', reject);
    archive.on('end', () => resolve(files));
    archive.on('entry', (entry: yauzl.Entry) => {
      read(entry)
        .then(async (stream) => {
          files.set(entry.fileName, await text(stream));
          archive.readEntry();
        })
        .catch(reject);
    });
    archive.readEntry();
  });
}
