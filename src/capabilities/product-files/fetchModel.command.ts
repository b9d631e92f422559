import type { ShownPart } from '#capabilities/product-files/readModel.ts';

/** A part with its picture ready to be drawn. */
export type DrawnPart = Omit<ShownPart, 'picture'> & { readonly picture: ImageBitmap | null };

/** Fetches and reads a model; tells the share that has come, 0 … 1. Rejects where aborted, missing or unreadable. */
export async function fetchModel(
  src: string,
  signal: AbortSignal,
  onShare: (share: number) => void = () => {},
): Promise<DrawnPart[]> {
  const reader = import('#capabilities/product-files/readModel.ts');
  const [bytes, { readModel }] = await Promise.all([fetchBytes(src, signal, onShare), reader]);
  const pictures = new Map<string, Promise<ImageBitmap>>();
  const drawn = (await readModel(bytes)).map(async ({ picture, ...part }) => {
    if (!picture) return { ...part, picture: null };
    const key = `${picture.byteOffset} ${picture.length}`;
    const blob = new Blob([picture as Uint8Array<ArrayBuffer>], { type: 'image/webp' });
    const image = pictures.get(key) ?? createImageBitmap(blob);
    pictures.set(key, image);
    return { ...part, picture: await image };
  });
  return Promise.all(drawn);
}

async function fetchBytes(
  src: string,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Uint8Array> {
  const answer = await fetch(src, { signal });
  if (!answer.ok || !answer.body) throw new Error(`${src}: ${answer.status}`);
  const length = Number(answer.headers.get('content-length')) || 0;
  const chunks: Uint8Array[] = [];
  let come = 0;
  for (const reader = answer.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    come += value.length;
    if (length > 0) onShare(Math.min(1, come / length));
  }
  const bytes = new Uint8Array(come);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
