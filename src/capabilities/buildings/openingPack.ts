/** Files of a pack by their addresses. */
export type PackedFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * Several files in one: length of the list (unsigned 32 bit, little-endian), the list (addresses and lengths, JSON in
 * UTF-8), then the files one after another.
 */
export function packFiles(files: PackedFiles): Uint8Array<ArrayBuffer> {
  const list = new TextEncoder().encode(
    JSON.stringify([...files].map(([url, { length }]) => [url, length])),
  );
  const lengths = [...files.values()].map(({ length }) => length);
  const pack = new Uint8Array(lengths.reduce((sum, length) => sum + length, 4 + list.length));
  new DataView(pack.buffer).setUint32(0, list.length, true);
  pack.set(list, 4);
  let at = 4 + list.length;
  for (const bytes of files.values()) {
    pack.set(bytes, at);
    at += bytes.length;
  }
  return pack;
}

/** The files of a pack, each with bytes of its own. Throws where it is cut short or no pack. */
export function unpackFiles(pack: Uint8Array): PackedFiles {
  const view = new DataView(pack.buffer, pack.byteOffset, pack.byteLength);
  const listed = view.getUint32(0, true);
  const list = JSON.parse(new TextDecoder().decode(pack.subarray(4, 4 + listed))) as unknown;
  if (!Array.isArray(list)) throw new Error('this is no pack of files');
  let at = 4 + listed;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [url, length] of list as [string, number][]) {
    const bytes = pack.slice(at, at + length);
    if (bytes.length !== length) throw new Error(`the pack ends before ${url}`);
    files.set(url, bytes);
    at += length;
  }
  return files;
}
