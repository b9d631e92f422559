import { type MapFrame, toGround } from '#capabilities/minimap/mapFrame.ts';

const plain = [214, 210, 188] as const;
const high = [158, 170, 132] as const;
/** Where the colour of the heights is reached, metres. */
const highFrom = 420;

/** RGBA of the land under a frame, a pixel each, row by row: paler in the plain, shaded by a light from the north-west. */
export function shadeRelief(
  frame: MapFrame,
  heightAt: (x: number, z: number) => number,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(frame.width * frame.height * 4);
  const step = frame.scale;
  for (let y = 0; y < frame.height; y++) {
    for (let x = 0; x < frame.width; x++) {
      const [gx, gz] = toGround(frame, [x + 0.5, y + 0.5]);
      const here = heightAt(gx, gz);
      const slope =
        (heightAt(gx + step, gz + step) - heightAt(gx - step, gz - step)) / (step * 2.83);
      const light = Math.max(0.72, Math.min(1.14, 1 - slope * 0.75));
      const t = Math.max(0, Math.min(1, here / highFrom)) ** 0.6;
      const at = (y * frame.width + x) * 4;
      for (let k = 0; k < 3; k++) {
        const [low, top] = [plain[k] as number, high[k] as number];
        pixels[at + k] = (low + (top - low) * t) * light;
      }
      pixels[at + 3] = 255;
    }
  }
  return pixels;
}
