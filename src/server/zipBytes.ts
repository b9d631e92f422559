import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A zip of a few files that are in memory anyway. */
export async function zipBytes(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream as NodeJS.ReadableStream));
}
