import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';

/** Most pixels of a picture before it is made smaller. */
const mostPixels = 40_000_000;
const taken = ['image/jpeg', 'image/png', 'image/webp'];

/** Draws a picture of a model's surface anew as WebP with sides of at most `side` pixels; null where it is none that can be. */
export async function modelPicture(bytes: Uint8Array, side: number): Promise<Uint8Array | null> {
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (!type || !taken.includes(type)) return null;
  try {
    const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels || width * height === 0) return null;
    const drawn = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .webp({ quality: 80, effort: 3 })
      .toBuffer();
    return new Uint8Array(drawn);
  } catch {
    return null;
  }
}
