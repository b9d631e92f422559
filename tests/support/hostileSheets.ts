import iconv from 'iconv-lite';
import type { FileFault } from '#capabilities/product-sheets/productSheet.ts';
import { aWorkbook, aWorkbookOf, sheetXml } from './aWorkbook.ts';
import { writeZip } from './zip.ts';

/** A bad file: why it is refused, or what becomes of its rows where it does no harm. */
export interface HostileSheet {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly wanted:
    | { readonly refused: FileFault }
    | { readonly fresh: number; readonly problems: number };
}

const text = (lines: string): Uint8Array => new TextEncoder().encode(lines);
const zeros = (size: number): Uint8Array => new Uint8Array(size);
const zipped = (name: string, xml: string) => ({ name: text(name), bytes: text(xml) });
const head = ['품번', '품명', '분류', '단위', 'MOQ', '단가'];
const good = ['A-1', '예시 기어', '기어', '개', '10', '1000'];
const fine = sheetXml([head, good]);
const within = (xml: string): Uint8Array => aWorkbookOf({ 제품: xml });
const csv = (...rows: string[]): Uint8Array => text([head.join(','), ...rows].join('\n'));
const times = (count: number, line: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => line(i));
/** An Excel file with more parts than its sheets. */
const withParts = (parts: Readonly<Record<string, string>>): Uint8Array => {
  const sheet = { name: text('xl/worksheets/sheet1.xml'), bytes: text(fine) };
  const book = zipped(
    'xl/workbook.xml',
    '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="제품" sheetId="1" r:id="r1"/></sheets></workbook>',
  );
  const rels = zipped(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  );
  return writeZip([sheet, book, rels, ...Object.entries(parts).map(([n, x]) => zipped(n, x))]);
};
const entities = times(
  12,
  (i) => `<!ENTITY e${i + 1} "${'&e'.concat(String(i), ';').repeat(10)}">`,
);
const refused = (name: string, fault: FileFault, bytes: () => Uint8Array): HostileSheet => ({
  name,
  bytes,
  wanted: { refused: fault },
});
const harmless = (
  name: string,
  fresh: number,
  problems: number,
  bytes: () => Uint8Array,
): HostileSheet => ({ name, bytes, wanted: { fresh, problems } });

/** Bad spreadsheets of products, made here. */
export const hostileSheets: readonly HostileSheet[] = [
  refused('nothing', 'empty', () => zeros(0)),
  refused('nine megabytes', 'too-large', () => zeros(9 * 2 ** 20)),
  refused('an old Excel file', 'old-excel', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])),
  refused('a page called .xls', 'web-page', () =>
    text('<html><table><tr><td>품명</td></tr></table>'),
  ),
  refused('XML', 'web-page', () => text('<?xml version="1.0"?><품명/>')),
  refused('a picture', 'not-a-table', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])),
  refused('a PDF', 'not-a-table', () => text('%PDF-1.7\n\0\0')),
  refused('NULs among rows', 'not-a-table', () => csv('A-1,예시\0기어,,,,')),
  refused('zeros', 'not-a-table', () => zeros(5000)),
  refused('another table', 'no-headings', () => text('날짜,기온\n2026-11-01,12\n')),
  refused('headings alone', 'no-rows', () => csv()),
  refused('ten thousand rows of nonsense', 'too-many-rows', () =>
    csv(...times(10_000, (i) => `x${i},,,,,`)),
  ),
  refused('2,001 rows in three sheets', 'too-many-rows', () =>
    aWorkbook(
      Object.fromEntries(
        times(3, String).map((n) => [
          n,
          [head, ...times(667, (i) => `${n}-${i}`).map((id) => [id, id])],
        ]),
      ),
    ),
  ),
  refused('an open quotation mark', 'damaged', () => csv(`"${'가'.repeat(90_000)}`)),
  refused('a row of a million letters', 'damaged', () => csv('ㄱ'.repeat(1_000_000))),
  refused('900 columns of text', 'too-many-columns', () =>
    text(`${head.join(',')}${',x'.repeat(900)}\nA,나\n`),
  ),
  refused('a zip of something else', 'not-a-table', () => writeZip([zipped('a.txt', 'x')])),
  refused('a Word file', 'not-a-table', () => writeZip([zipped('word/document.xml', '<a/>')])),
  refused('a truncated workbook', 'damaged', () => aWorkbook({ 제품: [head, good] }).slice(0, 900)),
  refused('a workbook without sheets', 'damaged', () =>
    writeZip([zipped('xl/workbook.xml', '<workbook/>')]),
  ),
  refused('a zip bomb', 'bomb', () =>
    writeZip([
      zipped('xl/workbook.xml', '<workbook/>'),
      { name: text('xl/worksheets/sheet1.xml'), bytes: zeros(80 * 2 ** 20) },
    ]),
  ),
  refused('a zip bomb that lies about its size', 'damaged', () =>
    writeZip([
      zipped('xl/workbook.xml', '<workbook/>'),
      { name: text('xl/worksheets/sheet1.xml'), bytes: zeros(80 * 2 ** 20), claimed: 100 },
    ]),
  ),
  refused('a zip of many bombs', 'bomb', () =>
    writeZip(
      times(9, (i) => `xl/worksheets/${i}.xml`).map((name) => ({
        name: text(name),
        bytes: zeros(10 * 2 ** 20),
      })),
    ),
  ),
  refused('12,000 parts', 'bomb', () =>
    writeZip(times(12_000, (i) => `xl/worksheets/s${i}.xml`).map((name) => zipped(name, '<x/>'))),
  ),
  refused('a million rows claimed by one cell', 'too-many-rows', () =>
    within(
      fine.replace(
        '</sheetData>',
        '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>',
      ),
    ),
  ),
  refused('16,384 columns claimed by one cell', 'too-many-columns', () =>
    within(fine.replace('<row r="1">', '<row r="1"><c r="XFD1"><v>1</v></c>')),
  ),
  refused('a cell in disguise', 'too-many-rows', () =>
    within(fine.replace('<row r="1">', '<row r="1"><c r="&#88;FD1"><v>1</v></c>')),
  ),
  refused('entities that grow', 'damaged', () =>
    within(
      fine.replace('<worksheet', `<!DOCTYPE x [<!ENTITY e0 "ha">${entities.join('')}]><worksheet`),
    ),
  ),
  refused('an entity that reads a file', 'damaged', () =>
    within(
      fine.replace(
        '<worksheet',
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet',
      ),
    ),
  ),
  refused('elements in each other', 'damaged', () =>
    within(fine.replace('</sheetData>', `${'<a>'.repeat(1_000_000)}</sheetData>`)),
  ),
  refused('a zip that is a picture too', 'damaged', () =>
    Uint8Array.from([...Buffer.from('PK\x03\x04'), ...zeros(200)]),
  ),
  refused('a workbook behind a picture’s first bytes', 'not-a-table', () =>
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, ...aWorkbook({ 제품: [head, good] })]),
  ),
  harmless('macros beside the sheets', 1, 0, () =>
    withParts({ 'xl/vbaProject.bin': 'Sub Auto_Open()', 'xl/macrosheets/sheet9.xml': '<x/>' }),
  ),
  harmless('links to other workbooks and the web', 1, 0, () =>
    withParts({
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x" Target="http://169.254.169.254/" TargetMode="External"/></Relationships>',
      'xl/connections.xml': '<connections/>',
    }),
  ),
  harmless('formulas that CSV would carry out', 2, 0, () =>
    csv('"=cmd|\'/C calc\'!A0",=1+1,,,,', '@SUM(A1),"+HYPERLINK(""http://x"")",,,,'),
  ),
  harmless('a formula that was never worked out', 0, 1, () =>
    within(
      fine.replace(/<c r="B2".*?<\/c>/, '<c r="B2"><f>WEBSERVICE("http://x.example")</f></c>'),
    ),
  ),
  harmless('a formula that failed', 0, 1, () =>
    within(fine.replace(/<c r="B2".*?<\/c>/, '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')),
  ),
  harmless('lone surrogates in UTF-16', 0, 1, () =>
    Uint8Array.from([
      ...[0xff, 0xfe],
      ...iconv.encode(`${head.join(',')}\nA-1,기어`, 'utf-16le'),
      ...[0x00, 0xd8, 0x0a, 0x00],
    ]),
  ),
  refused('CP949 that says it is UTF-8', 'no-headings', () =>
    Uint8Array.from([
      ...[0xef, 0xbb, 0xbf],
      ...Buffer.from(`${head.join(',')}\nA-1,`),
      ...[0xb1, 0xe2, 0xff],
    ]),
  ),
  harmless('control characters and marks that turn writing around', 0, 2, () =>
    csv('A-1,벨\u0007,,,,', 'A-2,\u202eexe.gnp,,,,'),
  ),
  harmless('huge cells', 0, 2, () =>
    csv(`${'A'.repeat(41)},이름,,,,`, `A-2,${'가'.repeat(5000)},,,,`),
  ),
  harmless('numbers beyond all measure', 0, 4, () =>
    csv(
      'A-1,하나,,개,1e308,',
      `A-2,둘,,개,${'9'.repeat(400)},`,
      'A-3,셋,,개,1,99999999999999999999',
      'A-4,넷,,개,NaN,Infinity',
    ),
  ),
  harmless('names that JavaScript knows', 3, 0, () =>
    csv('__proto__,constructor,,,,', 'toString,__proto__,,,,', 'hasOwnProperty,prototype,,,,'),
  ),
  harmless('markup', 1, 0, () => csv('<script>,<img src=x onerror=alert(1)>,,,,')),
  harmless('a thousand headings of the same name', 1, 0, () =>
    text(
      `${['품번', '품명', ...times(300, () => '품명')].join(',')}\nA-1,하나${',둘'.repeat(300)}\n`,
    ),
  ),
  harmless('the same product two thousand times', 1, 1999, () =>
    csv(...times(2000, () => 'A-1,같은 것,,,,')),
  ),
  harmless('a merged cell as tall as Excel is', 2, 0, () =>
    within(
      sheetXml([head, good, ['A-2', '예시 축', '', '개', '', '']]).replace(
        '</sheetData>',
        '</sheetData><mergeCells><mergeCell ref="C2:C1048576"/></mergeCells>',
      ),
    ),
  ),
];
