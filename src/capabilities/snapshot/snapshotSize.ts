export const snapshotSizes = ['screen', 'double', 'long', 'wide'] as const;
/** As on the screen, twice that, its shape with 3840 px on the long side, or 3840 × 2160. */
export type SnapshotSize = (typeof snapshotSizes)[number];

const long = 3840;
/** Height of the caption below the picture, CSS pixels of the screen. */
export const captionHeight = 64;

export interface SnapshotFrame {
  /** Pixels of the whole, caption and all. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture in it. */
  readonly pictureHeight: number;
  /** Pixels a CSS pixel of names and caption. */
  readonly ratio: number;
}

/** Pixels of a snapshot of a screen of so many CSS pixels; nothing is larger than 3840 px. */
export function snapshotFrame(
  size: SnapshotSize,
  screen: { readonly width: number; readonly height: number },
): SnapshotFrame {
  const longest = Math.max(screen.width, screen.height);
  const times = size === 'screen' ? 1 : size === 'double' ? 2 : long / longest;
  const most = Math.min(times, long / longest);
  const [width, height] =
    size === 'wide'
      ? [long, (long * 9) / 16]
      : [Math.round(screen.width * most), Math.round(screen.height * most)];
  const ratio = size === 'wide' ? Math.min(height / screen.height, width / screen.width) : most;
  return { width, height, pictureHeight: height - Math.round(captionHeight * ratio), ratio };
}

/** A frame scaled down to a width, for a preview. */
export function previewFrame(frame: SnapshotFrame, width: number): SnapshotFrame {
  const share = Math.min(1, width / frame.width);
  const scaled = (value: number): number => Math.max(1, Math.round(value * share));
  return {
    width: scaled(frame.width),
    height: scaled(frame.height),
    pictureHeight: scaled(frame.pictureHeight),
    ratio: frame.ratio * share,
  };
}
