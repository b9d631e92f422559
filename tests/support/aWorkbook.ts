import { writeZip } from './zip.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The XML of a sheet with these texts. */
export function sheetXml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row, y) => {
    const cells = row.map(
      (text, x) =>
        `<c r="${String.fromCharCode(65 + x)}${y + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
    );
    return `<row r="${y + 1}">${cells.join('')}</row>`;
  });
  return `${head}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** An Excel file of sheets by their name, as small as it can be. */
export const aWorkbook = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>) =>
  aWorkbookOf(
    Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, sheetXml(rows)])),
  );

/** An Excel file of sheets given as XML. */
export function aWorkbookOf(sheets: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
  );
  const targets = names.map(
    (_, n) =>
      `<Relationship Id="rId${n + 1}" Type="${links}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${links}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}">${targets.join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheets[name]]),
    ),
  };
  return writeZip(
    Object.entries(parts).map(([name, xml]) => ({ name: bytes(name), bytes: bytes(xml) })),
  );
}
