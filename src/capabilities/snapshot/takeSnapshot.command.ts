import { type Caption, drawCaption } from '#capabilities/snapshot/drawCaption.ts';
import type { Photographer, PictureWish } from '#capabilities/snapshot/snapshot.store.ts';
import type { SnapshotFrame } from '#capabilities/snapshot/snapshotSize.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Draws a snapshot with its caption; the error is `aborted`, or `failed` where this device cannot draw it. */
export async function takeSnapshot(
  { draw }: Photographer,
  frame: SnapshotFrame,
  caption: Caption,
  wish: Pick<PictureWish, 'labels' | 'preview' | 'signal' | 'progress'>,
): Promise<Result<HTMLCanvasElement, 'aborted' | 'failed'>> {
  try {
    const { width, pictureHeight, ratio } = frame;
    const picture = await draw({ ...wish, width, height: pictureHeight, ratio });
    const whole = document.createElement('canvas');
    whole.width = width;
    whole.height = frame.height;
    const pen = whole.getContext('2d');
    if (!pen) return err('failed');
    pen.drawImage(picture, 0, 0);
    drawCaption(pen, frame, caption);
    return ok(whole);
  } catch {
    return err(wish.signal.aborted ? 'aborted' : 'failed');
  }
}

/** The picture as PNG; null where there is no memory for it. */
export const pngOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));

/** Hands a file to the browser's downloads. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Puts a picture on the clipboard; false where the browser does not let it. */
export async function copyPicture(file: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': file })]);
    return true;
  } catch {
    return false;
  }
}
