import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const goldens = 'tests/browser/goldens';
const out = 'tests/.out';

/** Share of pixels, 0 to 1, in which two PNG pictures differ to the eye; pictures of unequal size differ wholly. */
export function pictureDifference(a: Buffer, b: Buffer, diffFile?: string): number {
  const [first, second] = [PNG.sync.read(a), PNG.sync.read(b)];
  if (first.width !== second.width || first.height !== second.height) return 1;
  const { width, height } = first;
  const diff = new PNG({ width, height });
  const differing = pixelmatch(first.data, second.data, diff.data, width, height, {
    threshold: 0.12,
  });
  if (diffFile) write(join(out, diffFile), PNG.sync.write(diff));
  return differing / (width * height);
}

/**
 * Share of spots of `spot` × `spot` pixels whose mean colours differ by more than a tenth: alike where two pictures
 * show the same from cameras a pixel or two apart. Pictures of unequal size differ wholly.
 */
export function sceneDifference(a: Buffer, b: Buffer, spot = 16): number {
  const [first, second] = [PNG.sync.read(a), PNG.sync.read(b)];
  if (first.width !== second.width || first.height !== second.height) return 1;
  const [columns, rows] = [Math.floor(first.width / spot), Math.floor(first.height / spot)];
  let differing = 0;
  for (let i = 0; i < columns * rows; i++) {
    const [x, y] = [(i % columns) * spot, Math.floor(i / columns) * spot];
    const [one, other] = [meanColour(first, x, y, spot), meanColour(second, x, y, spot)];
    if (one.some((value, k) => Math.abs(value - (other[k] as number)) > 25.5)) differing++;
  }
  return differing / (columns * rows);
}

function meanColour(png: PNG, left: number, top: number, spot: number): number[] {
  const sums = [0, 0, 0];
  for (let y = top; y < top + spot; y++) {
    for (let x = left; x < left + spot; x++) {
      for (let k = 0; k < 3; k++) {
        sums[k] = (sums[k] as number) + (png.data[(y * png.width + x) * 4 + k] as number);
      }
    }
  }
  return sums.map((sum) => sum / (spot * spot));
}

/**
 * Share of pixels in which a picture differs from its golden; the picture and the difference are written to
 * tests/.out. With UPDATE_GOLDENS=1 the picture becomes the golden. A golden that is not there differs wholly.
 */
export function goldenDifference(name: string, picture: Buffer): number {
  const golden = join(goldens, `${name}.png`);
  write(join(out, `${name}.png`), picture);
  if (process.env.UPDATE_GOLDENS === '1') write(golden, picture);
  if (!existsSync(golden)) return 1;
  return pictureDifference(readFileSync(golden), picture, `${name}.diff.png`);
}

/** Whether there is a golden of this name. */
export const hasGolden = (name: string): boolean => existsSync(join(goldens, `${name}.png`));

/** Keeps a picture in tests/.out, to be looked at when a comparison fails. */
export function savePicture(name: string, picture: Buffer): void {
  write(join(out, `${name}.png`), picture);
}

/** Share of pixels that are not the picture's commonest colour: a blank picture has next to none. */
export function pictureVariety(picture: Buffer): number {
  const { data } = PNG.sync.read(picture);
  const counts = new Map<number, number>();
  for (let i = 0; i < data.length; i += 4) {
    const colour = data.readUInt32BE(i);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return 1 - Math.max(...counts.values()) / (data.length / 4);
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
