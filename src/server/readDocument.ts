import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { PrivateFile } from '#server/privateFile.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Largest document, bytes: a photograph as telephones make them. */
export const documentBytes = 12 * 1024 * 1024;
/** Most pixels of a picture before it is made smaller. */
const mostPixels = 60_000_000;
/** Longer side of a kept picture, pixels: a page of A4 stays readable. */
const longestSide = 2400;

/** What is wrong with an uploaded document. */
export type DocumentFault = 'type' | 'pixels' | 'damaged' | 'active';

const pictures = ['image/jpeg', 'image/png', 'image/webp'];
/** What a paper does not need: scripts, programs to start, files within. */
export const activePdf = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)\b/;

/**
 * Takes what its content says to be a PDF, JPEG, PNG or WebP, whatever it is called. Pictures are drawn anew as JPEG,
 * upright, no larger than needed, and without the place and camera that their file tells.
 */
export async function readDocument(bytes: Uint8Array): Promise<Result<PrivateFile, DocumentFault>> {
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (type === 'application/pdf') return readPdf(bytes);
  return type && pictures.includes(type) ? redraw(bytes) : err('type');
}

/** Takes a PDF from its first byte to its end in which nothing acts, as far as `acts` sees. */
export function readPdf(
  bytes: Uint8Array,
  acts = (text: string): boolean => activePdf.test(text),
): Result<PrivateFile, 'damaged' | 'active'> {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.startsWith('%PDF-') || !text.trimEnd().endsWith('%%EOF')) return err('damaged');
  if (acts(text)) return err('active');
  return ok({ type: 'application/pdf', bytes });
}

async function redraw(bytes: Uint8Array): Promise<Result<PrivateFile, DocumentFault>> {
  try {
    const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return err('pixels');
    const drawn = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82 })
      .toBuffer();
    return ok({ type: 'image/jpeg', bytes: drawn });
  } catch {
    return err('damaged');
  }
}
