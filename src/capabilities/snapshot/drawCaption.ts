import { scaleBar } from '#capabilities/snapshot/scaleBar.ts';
import { captionHeight, type SnapshotFrame } from '#capabilities/snapshot/snapshotSize.ts';

/** What stands below a snapshot. */
export interface Caption {
  readonly title: string;
  /** Date and time of the light. */
  readonly light: string;
  /** What is modelled, and whose data it is. */
  readonly sources: string;
  /** Says that the scale holds for the middle of the picture. */
  readonly scaleNote: string;
  readonly north: string;
  readonly camera: { readonly distance: number; readonly heading: number; readonly fov: number };
}

type Pen = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'scale'
>;

const [paper, ink, second] = ['#fdfbf7', '#262320', '#6a6258'] as const;
const family = '"Pretendard Variable", Pretendard, "Noto Sans CJK KR", sans-serif';
const edge = 20;
/** Longest scale bar, CSS pixels. */
const longestBar = 130;

/** Draws the strip below a picture: title, light and sources to the left, scale and north to the right. */
export function drawCaption(pen: Pen, frame: SnapshotFrame, caption: Caption): void {
  const { width, height, pictureHeight, ratio } = frame;
  pen.save();
  pen.fillStyle = paper;
  pen.fillRect(0, pictureHeight, width, height - pictureHeight);
  pen.translate(0, pictureHeight);
  pen.scale(ratio, ratio);
  const right = width / ratio;
  pen.textBaseline = 'alphabetic';
  drawNorth(pen, right - edge - 12, caption);
  const bar = scaleBar(caption.camera, pictureHeight / ratio, longestBar);
  const barLeft = right - edge - 44 - bar.pixels;
  drawScale(pen, barLeft, bar, caption);
  const room = right - longestBar - edge * 3 - 44;
  const write = (text: string, x: number, y: number, font: string, colour: string): number => {
    pen.font = `${font} ${family}`;
    pen.fillStyle = colour;
    pen.textAlign = 'left';
    const natural = pen.measureText(text).width;
    const squeezed = Math.min(1, (room - (x - edge)) / natural);
    pen.save();
    pen.translate(x, y);
    pen.scale(squeezed, squeezed);
    pen.fillText(text, 0, 0);
    pen.restore();
    return x + natural * squeezed;
  };
  const end = write(caption.title, edge, 27, '700 16px', ink);
  write(caption.light, end + 14, 27, '400 13px', second);
  write(caption.sources, edge, captionHeight - 16, '400 12px', second);
  pen.restore();
}

function drawScale(
  pen: Pen,
  left: number,
  { metres, pixels }: { metres: number; pixels: number },
  { scaleNote }: Caption,
): void {
  pen.strokeStyle = ink;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(left, 26);
  pen.lineTo(left, 32);
  pen.lineTo(left + pixels, 32);
  pen.lineTo(left + pixels, 26);
  pen.stroke();
  pen.textAlign = 'right';
  pen.fillStyle = ink;
  pen.font = `600 13px ${family}`;
  pen.fillText(metres >= 1000 ? `${metres / 1000} km` : `${metres} m`, left + pixels, 20);
  pen.fillStyle = second;
  pen.font = `400 12px ${family}`;
  pen.fillText(scaleNote, left + pixels, captionHeight - 16);
}

/** An arrow that points to where north lies in the picture. */
function drawNorth(pen: Pen, x: number, { north, camera: { heading } }: Caption): void {
  pen.save();
  pen.translate(x, 24);
  pen.rotate((-heading * Math.PI) / 180);
  pen.fillStyle = ink;
  pen.beginPath();
  pen.moveTo(0, -13);
  pen.lineTo(7, 11);
  pen.lineTo(0, 6);
  pen.lineTo(-7, 11);
  pen.closePath();
  pen.fill();
  pen.restore();
  pen.textAlign = 'center';
  pen.fillStyle = ink;
  pen.font = `600 12px ${family}`;
  pen.fillText(north, x, captionHeight - 10);
}
