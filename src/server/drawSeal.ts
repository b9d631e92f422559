import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { err, ok, type Result } from '#shared/result.ts';

/** Longer side of a kept seal, pixels. */
const side = 400;
/** Most pixels of a picture that is taken. */
const mostPixels = 40_000_000;
const leastSide = 40;
const taken = ['image/jpeg', 'image/png'];
/** Lightness from which a colour is paper. */
const paper = 232;
/** Share of the picture that is ink at least. */
const leastInk = 0.002;

/** Share of the picture that is paper at least, and how light paper is at least, for it to be known as such. */
const [leastPaper, darkestPaper] = [0.4, 140];

type SealFault = 'type' | 'pixels' | 'small' | 'empty' | 'damaged';

/**
 * Draws the picture of a seal anew as PNG, whatever it is called: upright, cut to what is printed, 400 pixels at most,
 * its paper, white or grey as a photograph shows it, taken away so that what it is put on shows through (alpha as far
 * from white as the colour is), and without what its file tells.
 */
export async function drawSeal(bytes: Uint8Array): Promise<Result<Uint8Array, SealFault>> {
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (!type || !taken.includes(type)) return err('type');
  try {
    const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return err('pixels');
    if (Math.min(width, height) < leastSide) return err('small');
    const flat = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .rotate()
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 1 })
      .toBuffer();
    const { data, info } = await sharp(
      await sharp(flat)
        .linear(await whitening(flat), [0, 0, 0])
        .png({ compressionLevel: 1 })
        .toBuffer(),
    )
      .trim({ background: '#fff', threshold: 255 - paper })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { inked, pixels } = withoutPaper(data);
    if (inked < leastInk * info.width * info.height) return err('empty');
    const raw = { width: info.width, height: info.height, channels: 4 as const };
    return ok(new Uint8Array(await sharp(pixels, { raw }).png({ compressionLevel: 9 }).toBuffer()));
  } catch {
    return err('damaged');
  }
}

/** By what each channel is multiplied so that paper is white; by nothing where most of the picture is no paper. */
async function whitening(picture: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(picture)
    .resize({ width: 200, height: 200, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const lights = [0, 1, 2].map((channel) => {
    const values = data.filter((_, at) => at % info.channels === channel).sort();
    return values[Math.floor(values.length * (1 - leastPaper))] ?? 0;
  });
  return lights.some((light) => light < darkestPaper)
    ? [1, 1, 1]
    : lights.map((light) => 255 / light);
}

/** Colours with the alpha that makes them what they are on white; red, green and blue to red, green, blue and alpha. */
function withoutPaper(rgb: Uint8Array): { inked: number; pixels: Uint8Array } {
  const pixels = new Uint8Array((rgb.length / 3) * 4);
  let inked = 0;
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    const colour = [rgb[from] as number, rgb[from + 1] as number, rgb[from + 2] as number];
    const least = Math.min(...colour);
    if (least >= paper) continue;
    inked++;
    const alpha = 255 - least;
    for (const [at, value] of colour.entries())
      pixels[to + at] = Math.round((255 * (value - least)) / alpha);
    pixels[to + 3] = alpha;
  }
  return { inked, pixels };
}
