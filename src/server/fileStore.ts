import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { contentHash } from '#server/contentHash.ts';

const pack = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);

/** Files named by their content, kept as brotli; a folder by default. */
export interface FileStore {
  /** Stores bytes and answers their name; the same bytes have the same name and are packed once. */
  put(bytes: Uint8Array, extension: string): Promise<string>;
  /** The stored bytes, packed or not; null where there is no such file. */
  get(name: string, packed: boolean): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Packed length in bytes; null where there is no such file. */
  size(name: string): Promise<number | null>;
  /** Names of all files. */
  names(): Promise<string[]>;
  /** Deletes every file that is not named. */
  keepOnly(names: ReadonlySet<string>): Promise<void>;
}

const namePattern = /^[0-9a-f]{20}\.[a-z]{2,5}$/;

export async function folderStore(folder: string): Promise<FileStore> {
  await mkdir(folder, { recursive: true });
  const pathOf = (name: string): string => join(folder, `${name}.br`);
  const size = async (name: string): Promise<number | null> =>
    namePattern.test(name)
      ? stat(pathOf(name)).then(
          (found) => found.size,
          () => null,
        )
      : null;
  return {
    size,
    async put(bytes, extension) {
      const name = `${contentHash(bytes)}.${extension}`;
      if ((await size(name)) !== null) return name;
      const draft = join(folder, `draft-${randomUUID()}`);
      await writeFile(
        draft,
        await pack(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: qualityFor(bytes) } }),
      );
      await rename(draft, pathOf(name));
      return name;
    },
    async get(name, packed) {
      if (!namePattern.test(name)) return null;
      const bytes = await readFile(pathOf(name)).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOENT') return null;
        throw cause;
      });
      return bytes === null || packed ? (bytes as Uint8Array<ArrayBuffer> | null) : unpack(bytes);
    },
    async names() {
      const files = await readdir(folder);
      return files.filter((file) => file.endsWith('.br')).map((file) => file.slice(0, -3));
    },
    async keepOnly(names) {
      const files = await readdir(folder);
      const old = files.filter((file) => !names.has(file.replace(/\.br$/, '')));
      await Promise.all(old.map((file) => rm(join(folder, file), { force: true })));
    },
  };
}

/** Best packing up to 4 MB; beyond, the next best, five times as fast for a twentieth more bytes. */
function qualityFor(bytes: Uint8Array): number {
  return bytes.length <= 4 << 20 ? 11 : 9;
}
