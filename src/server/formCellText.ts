import type { FormCell } from '#server/form.ts';
import { formStyle, lookOf } from '#server/formStyle.ts';
import { pdfFonts } from '#server/pdfFonts.ts';

const { padding, lineGap, leastSize } = formStyle;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sets the type of a cell: what stays on one line and is too wide for it is written smaller. */
function setType(doc: PDFKit.PDFDocument, cell: FormCell, width: number): { isOneLine: boolean } {
  const { font, size, ink } = lookOf(cell.look);
  doc.font(pdfFonts[font]).fontSize(size).fillColor(ink);
  if (!cell.number && !cell.oneLine) return { isOneLine: false };
  const full = doc.widthOfString(cell.text, { features: ['tnum'] });
  if (full > width) doc.fontSize(Math.max(leastSize, (size * width * 0.99) / full));
  return { isOneLine: true };
}

const alignOf = ({ align, number, look }: FormCell) =>
  align ?? (number ? 'right' : lookOf(look).align);

/** Height that a cell’s words take at a width, with the room around them. */
export function cellHeight(doc: PDFKit.PDFDocument, cell: FormCell, width: number): number {
  const room = width - 2 * padding.x;
  const { isOneLine } = setType(doc, cell, room);
  if (cell.turned) return turnedHeight(doc, cell) + 2 * padding.y;
  const height = isOneLine
    ? doc.currentLineHeight()
    : doc.heightOfString(cell.text, { width: room, lineGap }) - lineGap;
  return height + 2 * padding.y;
}

/** Writes a cell’s words in the middle of its height; what no box could hold is cut off. */
export function writeCell(doc: PDFKit.PDFDocument, cell: FormCell, box: Box): void {
  const room = box.width - 2 * padding.x;
  const { isOneLine } = setType(doc, cell, room);
  if (cell.turned) {
    const write = cell.turned === 'upwards' ? writeUpwards : writeStacked;
    write(doc, cell.text, box);
    return;
  }
  if (cell.stamped) writeStamped(doc, cell.stamped, box);
  const align = alignOf(cell);
  const most = box.height - 2 * padding.y + lineGap + 0.5;
  const height = isOneLine
    ? doc.currentLineHeight()
    : Math.min(most, doc.heightOfString(cell.text, { width: room, lineGap })) - lineGap;
  const y = box.y + (box.height - height) / 2;
  const fit: PDFKit.Mixins.TextOptions = isOneLine
    ? { features: ['tnum'], lineBreak: false }
    : { lineGap, height: most, ellipsis: true };
  doc.text(cell.text, box.x + padding.x, y, { width: room, align, ...fit });
}

/** The words under the middle of a stamp. */
function writeStamped(doc: PDFKit.PDFDocument, text: string, box: Box): void {
  const { stamp } = formStyle;
  const y = box.y + (box.height - doc.currentLineHeight()) / 2;
  doc.text(text, stampLeft(box.x + box.width), y, {
    ...{ width: stamp, align: 'center', lineBreak: false },
  });
}

/** Left edge of a stamp at the right end of a cell. */
export const stampLeft = (right: number): number => right - formStyle.stamp - 6;

const turnedHeight = (doc: PDFKit.PDFDocument, { text, turned }: FormCell): number =>
  turned === 'upwards' ? doc.widthOfString(text) : [...text].length * doc.currentLineHeight();

function writeStacked(doc: PDFKit.PDFDocument, text: string, { x, y, width, height }: Box): void {
  const signs = [...text];
  const step = Math.min(height / signs.length, doc.currentLineHeight() * 1.7);
  const top = y + (height - step * signs.length) / 2 + (step - doc.currentLineHeight()) / 2;
  for (const [at, sign] of signs.entries())
    doc.text(sign, x, top + at * step, { width, align: 'center', lineBreak: false });
}

function writeUpwards(doc: PDFKit.PDFDocument, text: string, box: Box): void {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const width = doc.widthOfString(text);
  doc.save().rotate(-90, { origin: [x, y] });
  doc.text(text, x - width / 2, y - doc.currentLineHeight() / 2, { lineBreak: false });
  doc.restore();
}
