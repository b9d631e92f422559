import writeExcelFile, { type Feature, type Image } from 'write-excel-file/node';
import type { Form } from '#server/form.ts';
import { formLattice } from '#server/formLattice.ts';
import { formSheet } from '#server/formSheet.ts';
import { columnLetters, escapedXml, sheetName, sheetText } from '#server/sheetText.ts';

const font = { fontFamily: 'Malgun Gothic', fontSize: 9 };

/** A form as a workbook of one sheet that prints on A4 as wide as it is. */
export async function writeForm(form: Form): Promise<Uint8Array> {
  const options = { ...font, features: [printing(form)] };
  return new Uint8Array(await writeExcelFile([formSheet(form)], options).toBuffer());
}

/** What of the sheet is printed, on which paper, with which rows at the top of each page. */
function printing(form: Form): Feature<Image['content']> {
  const { rows, columns, head, breaks } = formLattice(form);
  const sheet = `'${sheetName(form.title).replaceAll("'", "''")}'`;
  const name = (of: string, range: string): string =>
    `<definedName name="_xlnm.${of}" localSheetId="0">${escapedXml(`${sheet}!${range}`)}</definedName>`;
  const names = [
    name('Print_Area', `$A$1:$${columnLetters(columns.length - 1)}$${rows}`),
    head ? name('Print_Titles', `$${head[0] + 1}:$${head[1] + 1}`) : '',
  ].join('');
  const side = form.landscape ? 0.4 : 0.5;
  const footer = `&L${sheetText(form.footer).slice(0, 100).replaceAll('&', '&&')}&R&P / &N`;
  const cuts = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  const print = [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${side}" right="${side}" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="${form.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${escapedXml(footer)}</oddFooter></headerFooter>`,
    cuts &&
      `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${cuts}</rowBreaks>`,
  ].join('');
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('</sheets>', () => `</sheets><definedNames>${names}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace(
                /<worksheet[^>]*>/,
                (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
              )
              .replace(/(?=<drawing |<\/worksheet>)/, () => print),
        },
      },
    },
  };
}
