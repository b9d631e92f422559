import type { PNG } from 'pngjs';
import { linearAt, oklabChroma } from './linear.ts';

/** OKLCh chroma above which a pixel counts as coloured. */
const coloured = 0.08;
/** Difference of a channel above which the companies' colours show at a pixel, of 255. */
const shows = 5;

/**
 * Share of the scene's pixels that are coloured, and the share of these that companies colour: pixels that differ from
 * the same picture without any company.
 */
export function colourShares(
  picture: PNG,
  withoutCompanies: PNG,
): { coloured: number; companies: number } {
  const { width, height } = picture;
  let [many, theirs] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (oklabChroma(linearAt(picture, x, y)) <= coloured) continue;
      many++;
      if (differsAt(picture, withoutCompanies, (y * width + x) * 4, shows)) theirs++;
    }
  }
  return { coloured: many / (width * height), companies: many === 0 ? 0 : theirs / many };
}

/** True where a channel of the pixel at this byte differs by more than so many levels of 255. */
export function differsAt(a: PNG, b: PNG, at: number, levels: number): boolean {
  for (let k = 0; k < 3; k++) {
    if (Math.abs((a.data[at + k] as number) - (b.data[at + k] as number)) > levels) return true;
  }
  return false;
}

/**
 * Share of pixels that flicker over pictures of small steps one way: they change by more than so many levels of 255 and
 * later are again what they were before. An edge that passes changes a pixel once and is none.
 */
export function flickeringShare(steps: readonly PNG[], levels: number): number {
  const [first] = steps as [PNG];
  let flickering = 0;
  for (let at = 0; at < first.data.length; at += 4) {
    const changed = steps.slice(1).map((now, k) => differsAt(steps[k] as PNG, now, at, levels));
    const returns = changed.some(
      (has, k) =>
        has && steps.slice(k + 2).some((later) => !differsAt(steps[k] as PNG, later, at, levels)),
    );
    if (returns) flickering++;
  }
  return flickering / (first.width * first.height);
}

/** Share of pixels of which a channel differs by more than so many levels of 255; pictures of unequal size differ wholly. */
export function changedShare(a: PNG, b: PNG, levels: number): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let changed = 0;
  for (let at = 0; at < a.data.length; at += 4) if (differsAt(a, b, at, levels)) changed++;
  return changed / (a.width * a.height);
}
