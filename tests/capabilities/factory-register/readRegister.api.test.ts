import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readRegister } from '#capabilities/factory-register/readRegister.api.ts';
import type { FileFault, RegisterDraft } from '#capabilities/factory-register/registerDraft.ts';
import { aRegister, factoryRow, registerHeadings } from '../../support/aRegister.ts';
import { aWorkbook, aWorkbookOf, sheetXml } from '../../support/aWorkbook.ts';
import { writeZip } from '../../support/zip.ts';

const read = async (bytes: Uint8Array, sheet: string | null = null): Promise<RegisterDraft> => {
  const draft = await readRegister('공장등록현황_20261130.csv', bytes, sheet);
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  return draft.value;
};
const text = (lines: string): Uint8Array => new TextEncoder().encode(lines);
const faultOf = async (bytes: Uint8Array): Promise<FileFault | 'taken'> => {
  const draft = await readRegister('register.csv', bytes, null);
  return draft.ok ? 'taken' : draft.error.code;
};
const two = [
  factoryRow('(주)똠방정밀', '창원시 성산구 공단로 55, 2층 (웅남동)', '1,234'),
  factoryRow('둘째"기계"', '창원시 성산구 공단로 57 (웅남동)', 0, '성산구 웅남동 9-1번지', ' '),
];

describe('a register', () => {
  it('is read from CP949, UTF-8 with and without its mark, and UTF-16 alike', async () => {
    const cp949 = aRegister(two);
    const lines = iconv.decode(Buffer.from(cp949), 'cp949');
    const utf16 = new Uint8Array(iconv.encode(`\ufeff${lines}`, 'utf-16le'));
    const drafts = await Promise.all(
      [cp949, text(lines), text(`\ufeff${lines}`), utf16].map((bytes) => read(bytes)),
    );
    expect(drafts.map(({ encoding }) => encoding)).toEqual(['cp949', 'utf-8', 'utf-8', 'utf-16']);
    for (const { rows, month, lines: count } of drafts) {
      expect({ month, count }).toEqual({ month: '2026-11', count: 2 });
      expect(rows).toEqual([
        {
          row: 2,
          name: '(주)똠방정밀',
          complex: '창원국가산업단지',
          address: '창원시 성산구 공단로 55, 2층 (웅남동)',
          lot: '',
          people: 1234,
          areaM2: null,
          sector: null,
        },
        {
          row: 3,
          name: '둘째"기계"',
          complex: null,
          address: '창원시 성산구 공단로 57 (웅남동)',
          lot: '성산구 웅남동 9-1번지',
          people: null,
          areaM2: null,
          sector: null,
        },
      ]);
    }
  });

  it('is read whatever cuts its columns, whatever they are called, and below a title', async () => {
    const cut = (mark: string): string =>
      [
        '전국공장등록현황',
        '',
        ['순번', '업체명', '산업단지명', '도로명주소', '종업원수', '업종코드', '용지면적'].join(
          mark,
        ),
        ['1', '가나정밀', '창원국가산업단지', '공단로 55 (웅남동)', '12명', '29294', '1300.5'].join(
          mark,
        ),
      ].join('\n');
    for (const mark of ['\t', ';', '|', ',']) {
      const { rows } = await read(text(cut(mark)));
      expect(rows).toMatchObject([
        { row: 4, name: '가나정밀', people: 12, sector: 'machinery', areaM2: 1300.5 },
      ]);
    }
  });

  it('is read from Excel: the sheet that has the headings, or the one that is named', async () => {
    const sheets = { 안내: [['읽어 주세요']], 목록: [registerHeadings, ...two] };
    const draft = await read(aWorkbook(sheets));
    expect(draft).toMatchObject({ format: 'xlsx', sheet: '목록', lines: 2 });
    expect(draft.rows[0]).toMatchObject({ row: 2, name: '(주)똠방정밀', people: 1234 });
    expect((await read(aWorkbook(sheets), '목록')).rows).toHaveLength(2);
    expect(await readRegister('x.xlsx', aWorkbook(sheets), '없음')).toMatchObject({
      error: { code: 'no-sheet', met: '안내, 목록' },
    });
  });

  it('says row by row what is wrong, and takes the others', async () => {
    const bad: [string[], string][] = [
      [factoryRow('', '공단로 1'), 'no-name'],
      [factoryRow('---', '공단로 1'), 'no-name'],
      [factoryRow('주소없음', ''), 'no-address'],
      [factoryRow('가'.repeat(101), '공단로 1'), 'too-long'],
      [factoryRow('길다', '가'.repeat(301)), 'too-long'],
      [factoryRow('=HYPERLINK("http://x")', '공단로 1'), 'formula'],
      [factoryRow('@SUM(A1)', '공단로 1'), 'formula'],
      [factoryRow('+cmd(1)', '공단로 1'), 'formula'],
      [factoryRow('-2+3', '공단로 1'), 'formula'],
      [factoryRow('이름', '=1+1'), 'formula'],
      [factoryRow('홍길동 900101-1234567', '공단로 1'), 'personal'],
      [factoryRow('깨진\ufffd글자', '공단로 1'), 'unreadable-letters'],
      [factoryRow('벨\u0007소리', '공단로 1'), 'unreadable-letters'],
    ];
    const noted: [string[], string][] = [
      [factoryRow('사람셀수없음', '공단로 1', '많음'), 'people-unreadable'],
      [factoryRow('너무많음', '공단로 1', '999999999'), 'people-unreadable'],
    ];
    const rows = [...bad, ...noted].map(([row]) => row);
    const csv = [registerHeadings, ...rows]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\n');
    const draft = await read(text(csv));
    expect(draft.problems.map(({ row, code }) => [row, code])).toEqual(
      [...bad, ...noted].map(([, code], nth) => [nth + 2, code]),
    );
    expect(draft.rows).toHaveLength(noted.length);
    expect(draft.lines).toBe(rows.length);
  });

  it('never fails on any bytes or any cells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(typeof (await faultOf(bytes))).toBe('string');
      }),
    );
    const cell = fc.string({ unit: 'binary', maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }),
        async (rows) => {
          const csv = [registerHeadings, ...rows].map((row) => row.join(',')).join('\n');
          expect(typeof (await faultOf(text(csv)))).toBe('string');
        },
      ),
    );
  });
});

describe('a hostile or wrong file', () => {
  const zipped = (name: string, xml: string) => ({ name: text(name), bytes: text(xml) });
  const fine = sheetXml([registerHeadings, ...two]);
  const workbookWith = (sheet: string): Uint8Array => aWorkbookOf({ 목록: sheet });
  const zeros = (size: number): Uint8Array => new Uint8Array(size);
  const lines = (count: number, line: string): Uint8Array =>
    text(`${registerHeadings.join(',')}\n${`${line}\n`.repeat(count)}`);

  it.each<[string, () => Uint8Array, FileFault]>([
    ['nothing', () => zeros(0), 'empty'],
    ['17 MB', () => zeros(17 * 2 ** 20), 'too-large'],
    ['an old Excel file', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old-excel'],
    ['a page called .xls', () => text('<html><table><tr><td>회사명</td></tr></table>'), 'web-page'],
    ['XML', () => text('<?xml version="1.0"?><a/>'), 'web-page'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not-a-table'],
    ['a PDF', () => text('%PDF-1.7\n\0\0'), 'not-a-table'],
    ['zeros', () => zeros(5000), 'not-a-table'],
    ['another table', () => text('날짜,기온\n2026-11-01,12\n'), 'no-headings'],
    ['headings alone', () => text(`${registerHeadings.join(',')}\n`), 'no-rows'],
    ['10,000 rows of nonsense', () => lines(10_000, 'x,,,,'), 'no-rows'],
    ['20,100 rows', () => lines(20_100, '이름,단지,공단로 1,,3'), 'too-many-rows'],
    ['an open quotation mark', () => lines(1, `"${'가'.repeat(30_000)}`), 'damaged'],
    ['a row of a million letters', () => lines(1, 'ㄱ'.repeat(1_000_000)), 'damaged'],
    [
      '900 columns',
      () => text(`${registerHeadings.join(',')}${',x'.repeat(900)}\n가,나,공단로 1\n`),
      'too-many-columns',
    ],
    ['a zip of something else', () => writeZip([zipped('a.txt', 'x')]), 'not-a-table'],
    ['a Word file', () => writeZip([zipped('word/document.xml', '<a/>')]), 'not-a-table'],
    [
      'a broken zip',
      () => aWorkbook({ 목록: [registerHeadings, ...two] }).slice(0, 900),
      'damaged',
    ],
    [
      'a workbook without sheets',
      () => writeZip([zipped('xl/workbook.xml', '<workbook/>')]),
      'damaged',
    ],
    [
      'a zip bomb',
      () =>
        writeZip([
          zipped('xl/workbook.xml', '<workbook/>'),
          { name: text('xl/worksheets/sheet1.xml'), bytes: zeros(140 * 2 ** 20) },
        ]),
      'bomb',
    ],
    [
      'a zip bomb that lies about its size',
      () =>
        writeZip([
          zipped('xl/workbook.xml', '<workbook/>'),
          { name: text('xl/worksheets/sheet1.xml'), bytes: zeros(140 * 2 ** 20), claimed: 100 },
        ]),
      'damaged',
    ],
    [
      'a zip of many bombs',
      () =>
        writeZip(
          Array.from({ length: 9 }, (_, n) => ({
            name: text(`xl/media/${n}.xml`),
            bytes: zeros(16 * 2 ** 20),
          })),
        ),
      'bomb',
    ],
    [
      '12,000 files',
      () =>
        writeZip(
          Array.from({ length: 12_000 }, (_, n) => zipped(`xl/worksheets/sheet${n}.xml`, '<x/>')),
        ),
      'bomb',
    ],
    [
      'a cell in the last row',
      () =>
        workbookWith(
          fine.replace(
            '</sheetData>',
            '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>',
          ),
        ),
      'too-many-rows',
    ],
    [
      'a cell in the last column',
      () => workbookWith(fine.replace('<row r="1">', '<row r="1"><c r="XFD1"><v>1</v></c>')),
      'too-many-columns',
    ],
    [
      'a cell in disguise',
      () => workbookWith(fine.replace('<row r="1">', '<row r="1"><c r="&#88;FD1"><v>1</v></c>')),
      'too-many-rows',
    ],
    [
      'entities that grow',
      () => workbookWith(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${fine}`),
      'damaged',
    ],
    [
      'an entity that reads a file',
      () => workbookWith(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${fine}`),
      'damaged',
    ],
    [
      'a million elements in each other',
      () => workbookWith(fine.replace('</sheetData>', `${'<a>'.repeat(1_000_000)}</sheetData>`)),
      'damaged',
    ],
  ])('%s is refused', async (_name, bytes, fault) => {
    const before = process.memoryUsage().rss;
    const begun = performance.now();
    expect(await faultOf(bytes())).toBe(fault);
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(900 * 2 ** 20);
  });

  it('of another encoding is refused or told row by row, never taken wrongly', async () => {
    const lines = iconv.decode(Buffer.from(aRegister(two)), 'cp949');
    for (const encoding of ['utf-16le', 'shift_jis', 'utf-32le', 'gb18030']) {
      const fault = await readRegister(
        'x.csv',
        new Uint8Array(iconv.encode(lines, encoding)),
        null,
      );
      const names = fault.ok ? fault.value.rows.map(({ name }) => name) : [];
      expect(
        names.filter((name) => /똠방|기계/.test(name)),
        encoding,
      ).toEqual([]);
    }
    const twice = iconv.encode(iconv.decode(Buffer.from(text(lines)), 'latin1'), 'utf-8');
    expect(await faultOf(new Uint8Array(twice))).toBe('no-headings');
  });
});

const outside = fileURLToPath(
  new URL(
    '../../../../shared/external/korean-register/factories_changwon_cp949.csv',
    import.meta.url,
  ),
);
describe.skipIf(!existsSync(outside))('the register of Changwon as it is published', () => {
  it('is read whole', async () => {
    const { rows, problems, encoding } = await read(readFileSync(outside));
    expect(rows).toHaveLength(4745);
    expect(problems).toEqual([]);
    expect(encoding).toBe('cp949');
    expect(rows.filter(({ complex }) => complex === '창원국가산업단지')).toHaveLength(2371);
  });
});
