import type { DrawnPart } from '#capabilities/product-files/fetchModel.command.ts';

/** Sides of the picture that corners take their colour from, pixels. */
const side = 256;

/** Parts without pictures: each corner has the colour that its picture has there. */
export function paintCorners(parts: readonly DrawnPart[]): DrawnPart[] {
  return parts.map((part) => {
    const { picture, uvs } = part;
    if (!picture || !uvs) return part;
    const pixels = pixelsOf(picture);
    if (!pixels) return { ...part, picture: null };
    const colours = new Float32Array(part.positions.length);
    for (let corner = 0; corner < uvs.length / 2; corner++) {
      const [x, y] = [uvs[corner * 2] as number, uvs[corner * 2 + 1] as number].map((value) =>
        Math.min(side - 1, Math.floor((value - Math.floor(value)) * side)),
      ) as [number, number];
      for (let k = 0; k < 3; k++) {
        const own = part.colours?.[corner * 3 + k] ?? 1;
        colours[corner * 3 + k] = own * linear((pixels[(y * side + x) * 4 + k] as number) / 255);
      }
    }
    return { ...part, colours, picture: null };
  });
}

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

function pixelsOf(picture: ImageBitmap): Uint8ClampedArray | null {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(picture, 0, 0, side, side);
  return context.getImageData(0, 0, side, side).data;
}
