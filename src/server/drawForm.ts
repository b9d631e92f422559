import { beginPdf } from '#server/beginPdf.ts';
import { drawGrid, type StampBox } from '#server/drawGrid.ts';
import { endPdf } from '#server/endPdf.ts';
import type { Form } from '#server/form.ts';
import { stampLeft } from '#server/formCellText.ts';
import { formStyle } from '#server/formStyle.ts';
import { pdfFonts } from '#server/pdfFonts.ts';
import type { Pdf } from '#server/pdfText.ts';

/** Draws a form on A4; requests go through `renderPdf`. */
export async function drawForm(form: Form): Promise<Uint8Array> {
  const { landscape = false, stamp, grids, footer } = form;
  const pdf = beginPdf(form, { margins: formStyle.margins, landscape });
  const { doc, body } = pdf;
  const picture = stamp && Buffer.from(stamp.bytes);
  const put = ({ right, middle }: StampBox): void => {
    if (!picture || !stamp) return;
    const side = formStyle.stamp;
    const [x, y] = [stampLeft(right), middle - side / 2];
    body.add(
      doc.struct('Figure', { alt: stamp.alt }, [
        () => {
          doc.image(picture, x, y, { fit: [side, side], align: 'center', valign: 'center' });
        },
      ]),
    );
  };
  writeHeading(pdf, form.heading);
  for (const [at, grid] of grids.entries()) {
    if (grid.newPage && at > 0) doc.addPage();
    else if (!grid.tight) doc.y += formStyle.gap;
    const stamps: StampBox[] = [];
    drawGrid(pdf, grid, (box) => stamps.push(box));
    const after = doc.y;
    for (const box of stamps) put(box);
    doc.y = after;
  }
  return endPdf(pdf, footer);
}

/** The form’s name over its whole width, with a double line under it. */
function writeHeading({ doc, body, width }: Pdf, heading: string): void {
  const { left, top } = formStyle.margins;
  const { ink } = formStyle.lines.heavy;
  doc.font(pdfFonts.bold).fontSize(formStyle.looks.heading.size).fillColor(ink);
  const long = Math.min(width, doc.widthOfString(heading));
  body.add(
    doc.struct('H1', {}, [() => void doc.text(heading, left, top, { width, align: 'center' })]),
  );
  const y = doc.y + 1;
  const [from, to] = [left + (width - long) / 2 - 14, left + (width + long) / 2 + 14];
  doc.markContent('Artifact', { type: 'Layout' });
  doc.moveTo(from, y).lineTo(to, y).lineWidth(1.1).stroke(ink);
  doc
    .moveTo(from, y + 2.6)
    .lineTo(to, y + 2.6)
    .lineWidth(0.5)
    .stroke(ink);
  doc.endMarkedContent();
  doc.y = y + 8;
}
