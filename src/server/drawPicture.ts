import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { err, ok, type Result } from '#shared/result.ts';

/** Most pixels of a picture before it is made smaller. */
const mostPixels = 60_000_000;
/** Shorter side below which a picture shows nothing, pixels. */
const leastSide = 64;
const taken = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];

interface Drawn {
  /** Pixels of the largest size. */
  readonly width: number;
  readonly height: number;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/**
 * Draws what its content says to be a JPEG, PNG, WebP or AVIF anew, whatever it is called: upright, in each size (its
 * longer side in pixels, never enlarged) as AVIF and WebP, without the place and camera that its file tells.
 */
export async function drawPicture(
  bytes: Uint8Array,
  sizes: Readonly<Record<string, number>>,
): Promise<Result<Drawn, 'type' | 'pixels' | 'small' | 'damaged'>> {
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (!type || !taken.includes(type)) return err('type');
  try {
    const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return err('pixels');
    if (Math.min(width, height) < leastSide) return err('small');
    const largest = Math.max(...Object.values(sizes));
    const upright = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .rotate()
      .resize({ width: largest, height: largest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true });
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const [size, side] of Object.entries(sizes)) {
      const drawn = sharp(upright.data).resize({
        ...{ width: side, height: side, fit: 'inside', withoutEnlargement: true },
      });
      const avif = await drawn.clone().avif({ quality: 55, effort: 2 }).toBuffer();
      const webp = await drawn.clone().webp({ quality: 78, effort: 3 }).toBuffer();
      files.push({ name: `${size}.avif`, bytes: avif }, { name: `${size}.webp`, bytes: webp });
    }
    return ok({ width: upright.info.width, height: upright.info.height, files });
  } catch {
    return err('damaged');
  }
}
