import type { PdfColumn, PdfRow, PdfTable } from '#server/pdfContent.ts';
import { pdfFonts } from '#server/pdfFonts.ts';
import { pdfStyle } from '#server/pdfStyle.ts';
import type { Pdf } from '#server/pdfText.ts';

type Look = NonNullable<PdfRow['look']> | 'head';
interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

const looks: Readonly<
  Record<Look, { font: 'regular' | 'bold'; ink: 'ink' | 'quiet'; above: number }>
> = {
  head: { font: 'bold', ink: 'quiet', above: 0 },
  plain: { font: 'regular', ink: 'ink', above: 0 },
  group: { font: 'bold', ink: 'ink', above: 9 },
  part: { font: 'regular', ink: 'quiet', above: 0 },
  sum: { font: 'bold', ink: 'ink', above: 0 },
};

/** Digits of one width. */
const tabular: PDFKit.Mixins.TextOptions = { features: ['tnum'] };
/** Points by which a part stands in. */
const indent = 10;
const { cellPadding, gutter, margins, size } = pdfStyle;

/** Adds a table. Words wrap in their cell, a row stands on one page, and every page it goes on to repeats its head. */
export function addTable(pdf: Pdf, { columns, rows }: PdfTable): void {
  const { doc, body, bottom } = pdf;
  const places = placesOf(pdf, columns);
  const table = doc.struct('Table');
  body.add(table);
  const head: PdfRow = { cells: columns.map(({ title }) => title) };
  const begin = (): void => drawRow(pdf, table, head, 'head', places);
  if (doc.y + 60 > bottom) doc.addPage();
  begin();
  rows.forEach((row, at) => {
    const together = keptTogether(rows, at);
    const room = together.reduce((sum, one) => sum + rowHeight(doc, one, lookOf(one), places), 0);
    const own = rowHeight(doc, row, lookOf(row), places);
    const isLong = room > (bottom - margins.top) / 2;
    if (doc.y + (isLong ? own : room) > bottom && doc.y > margins.top) {
      doc.addPage();
      begin();
    }
    drawRow(pdf, table, row, lookOf(row), places);
  });
  table.end();
  doc.y += 6;
}

const lookOf = ({ look = 'plain' }: PdfRow): Look => look;

/** A row and those that no page should part from it: what a group begins with, and the parts of a row. */
function keptTogether(rows: readonly PdfRow[], at: number): readonly PdfRow[] {
  let end = at + 1;
  if (rows[at]?.look === 'group') end++;
  if (rows[at]?.look !== 'part') while (rows[end]?.look === 'part') end++;
  return rows.slice(at, end);
}

/** Where each column stands. */
function placesOf({ width }: Pdf, columns: readonly PdfColumn[]): Place[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = width - gutter * (columns.length - 1);
  let x: number = margins.left;
  return columns.map(({ share, align = 'left' }) => {
    const place = { x, width: (room * share) / shares, align };
    x += place.width + gutter;
    return place;
  });
}

function setType(doc: PDFKit.PDFDocument, look: Look): void {
  const { font, ink } = looks[look];
  const points = look === 'head' ? size.small : size.table;
  doc.font(pdfFonts[font]).fontSize(points).fillColor(pdfStyle[ink]);
}

const linesOf = ({ width, align }: Place, inset: number) => ({
  width: width - inset,
  align,
  lineGap: 1.5,
});

const insetOf = (look: Look, column: number): number =>
  look === 'part' && column === 0 ? indent : 0;

function textHeight(doc: PDFKit.PDFDocument, row: PdfRow, look: Look, places: readonly Place[]) {
  setType(doc, look);
  const heights = places.map((place, at) =>
    doc.heightOfString(row.cells[at] ?? '', linesOf(place, insetOf(look, at))),
  );
  const { top, bottom } = margins;
  return Math.min(Math.max(...heights), doc.page.height - top - bottom - 60);
}

const rowHeight = (doc: PDFKit.PDFDocument, row: PdfRow, look: Look, places: readonly Place[]) =>
  textHeight(doc, row, look, places) + 2 * cellPadding + looks[look].above;

/** One row at the present height, with a line under it; a head's words stand at its foot. */
function drawRow(
  { doc, width }: Pdf,
  table: PDFKit.PDFStructureElement,
  row: PdfRow,
  look: Look,
  places: readonly Place[],
): void {
  const height = textHeight(doc, row, look, places);
  const y = doc.y + looks[look].above + cellPadding;
  const line = doc.struct('TR');
  table.add(line);
  places.forEach((place, at) => {
    const text = row.cells[at] ?? '';
    const inset = insetOf(look, at);
    const lines = linesOf(place, inset);
    const sunk = look === 'head' ? height - doc.heightOfString(text, lines) : 0;
    const isHead = look === 'head' || at === 0;
    const scope: object = isHead ? { scope: look === 'head' ? 'Column' : 'Row' } : {};
    line.add(
      doc.struct(isHead ? 'TH' : 'TD', scope, [
        () => {
          const digits = place.align === 'right' ? tabular : {};
          const fit = { ...lines, ...digits, height: height + 1, ellipsis: true };
          doc.text(text, place.x + inset, y + sunk, fit);
        },
      ]),
    );
  });
  line.end();
  doc.y = y + height + cellPadding;
  const heavy = look === 'head' || look === 'group' || look === 'sum';
  const { left } = margins;
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(left, doc.y)
    .lineTo(left + width, doc.y)
    .lineWidth(heavy ? 0.7 : 0.4)
    .stroke(heavy ? pdfStyle.rule : pdfStyle.hairline);
  doc.endMarkedContent();
}
