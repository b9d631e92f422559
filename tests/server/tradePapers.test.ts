import fc from 'fast-check';
import readXlsx from 'read-excel-file/universal';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { compareQuotes } from '#capabilities/rfq/compareQuotes.ts';
import { sumOf, withVat } from '#capabilities/rfq/quoteAmounts.ts';
import type { Comparison } from '#capabilities/trade-papers/comparison.ts';
import { comparisonForm } from '#capabilities/trade-papers/comparisonForm.api.ts';
import {
  comparisonPdf,
  comparisonWorkbook,
  paperPdf,
  paperWorkbook,
} from '#capabilities/trade-papers/paperFiles.api.ts';
import { paperForm } from '#capabilities/trade-papers/paperForm.api.ts';
import { paperKinds, pricedLine, type TradePaper } from '#capabilities/trade-papers/tradePaper.ts';
import { drawForm } from '#server/drawForm.ts';
import { writeForm } from '#server/writeForm.ts';
import { currencies } from '#shared/currency.ts';
import { decimalText } from '#shared/decimalText.ts';
import { languages } from '#shared/language.ts';
import { anyPaper, aPaper, aPaperLine } from '../support/aPaper.ts';
import { readPdf } from '../support/pdfText.ts';
import { unzip } from '../support/unzip.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, '');
const pagesOf = async (paper: TradePaper, language: 'ko' | 'en' = 'ko') =>
  (await readPdf(await drawForm(paperForm(paper, language)))).pages;
type SheetRow = readonly unknown[];
const rowsOf = async (bytes: Uint8Array): Promise<SheetRow[]> => {
  const [sheet] = await readXlsx(new Uint8Array(bytes).buffer);
  return sheet?.data as SheetRow[];
};
const without = (row: SheetRow) => row.filter((cell) => cell !== null);

describe('a paper of trade', () => {
  it.each(paperKinds)('is a %s in both languages with words to copy', async (kind) => {
    const titles = {
      quotation: ['견적서', 'QUOTATION'],
      'purchase-order': ['발주서', 'PURCHASE ORDER'],
      statement: ['거래명세서', 'STATEMENT OF TRANSACTION'],
    }[kind];
    for (const [at, language] of languages.entries()) {
      const { pages, info } = await readPdf(await paperPdf(aPaper({ kind }), language));
      expect(pages).toHaveLength(1);
      const page = squeezed(pages[0] ?? '');
      for (const words of [
        ...[titles[at] ?? '', 'Q-2026-0012', '예시정밀 주식회사', '123-45-67891', '홍길동'],
        ...['SUS304 플랜지', 'Ø120×18t', '18,500', '222,000', '22,200', '244,200'],
      ])
        expect(page).toContain(squeezed(words));
      expect(page.includes('일금이십사만사천이백원정')).toBe(language === 'ko');
      expect(page.includes('220-81-62517')).toBe(kind === 'statement');
      expect(String(info.Title)).toContain('Q-2026-0012');
    }
  });

  it('sums what quoteAmounts makes of its lines, on paper as in a workbook, in any currency', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper, async (paper) => {
        const once = [paper.tooling, paper.freight].flatMap((one) => one ?? []);
        const sum = sumOf([...paper.lines.map(({ amounts }) => amounts), ...once]);
        const digits = currencies[paper.currency];
        const written = (amount: bigint): string => decimalText(amount, digits, digits);
        const page = squeezed((await pagesOf(paper)).join(''));
        for (const amount of [sum.net, sum.vat, sum.total]) expect(page).toContain(written(amount));
        const rows = await rowsOf(await writeForm(paperForm(paper, 'ko')));
        const [, net, vat] = without(rows.find(([first]) => first === '소계') as SheetRow);
        const held = (amount: bigint) =>
          amount < 10n ** 15n ? Number(written(amount).replaceAll(',', '')) : written(amount);
        expect([net, vat]).toEqual([held(sum.net), held(sum.vat)]);
      }),
      { numRuns: 12 },
    );
  });

  it('goes on for a hundred lines, each on one page under the repeated head, and is summed once', async () => {
    const lines = Array.from({ length: 100 }, (_, n) =>
      aPaperLine({ item: `<${n}> 베어링 하우징(방청 포함, 모서리 C1, 도면 KM-2026-0031 기준)` }),
    );
    const pages = await pagesOf(aPaper({ lines }));
    expect(pages.length).toBeGreaterThan(2);
    for (const [n, page] of pages.entries()) {
      expect(page).toContain('공급가액');
      expect(page).toContain(`${n + 1} / ${pages.length}`);
    }
    for (let n = 0; n < 100; n++)
      expect(pages.filter((page) => page.includes(`<${n}>`))).toHaveLength(1);
    expect(pages.filter((page) => page.includes('소계'))).toHaveLength(1);
    expect(pages.at(-1)).toContain('24,420,000');
  });

  it('wraps long names and cuts what no page could hold, and goes on', async () => {
    const name = '창원국가산업단지 예시 초정밀 기계부품 가공 및 조립 전문 주식회사 제2공장 '.repeat(
      4,
    );
    const { receiver } = aPaper();
    const pages = await pagesOf(
      aPaper({
        lines: [aPaperLine({ item: '긴'.repeat(9000) }), aPaperLine({ item: '<끝>' })],
        receiver: { ...receiver, name },
        remarks: '가'.repeat(3000),
      }),
    );
    expect(pages.length).toBeLessThan(7);
    expect(squeezed(pages.join(''))).toContain(squeezed(name));
    expect(pages.join('')).toContain('<끝>');
  });

  it('writes cents of dollars and none of yen, and prices finer than both', async () => {
    const rule = { rounding: 'half-up', vat: 0 } as const;
    const line = pricedLine({ ...aPaperLine(), unitPrice: 1235, milli: 1_001_000 }, rule);
    const dollars = await pagesOf(aPaper({ currency: 'USD', rule, lines: [line] }), 'en');
    for (const words of ['0.1235', '123.62', 'US$123.62', 'Amounts in USD', 'VAT 0 %'])
      expect(dollars[0]).toContain(words);
    const yen = (await pagesOf(aPaper({ currency: 'JPY', rule, lines: [line] })))[0] ?? '';
    expect(yen).toContain('12.35');
    expect(yen).toContain('JP¥12,362');
    expect(yen).toContain('영세율');
    expect(yen).not.toContain('원정');
  });

  it('lists what comes once and the prices of other quantities', async () => {
    const { rule } = aPaper();
    const [page] = await pagesOf(
      aPaper({
        lines: [aPaperLine({ bands: [{ from: 500_000, unitPrice: 1_720_050 }] })],
        tooling: withVat(1_200_000n, rule),
        freight: withVat(150_000n, rule),
        terms: { ...aPaper().terms, delivery: '발주 후 30일' },
        validUntil: '2026-12-30',
      }),
    );
    for (const words of ['500부터 17,200.5', '금형·치공구비', '1,200,000', '운임', '발주 후 30일'])
      expect(page).toContain(words);
    expect(page).toContain('2026년 12월 30일까지');
  });

  it('bears the seal of its issuer, in both forms', async () => {
    const seal = await sharp({
      create: { width: 60, height: 60, channels: 4, background: '#c8102e80' },
    })
      .png()
      .toBuffer();
    const source = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
    expect(source(await drawForm(paperForm(aPaper(), 'ko')))).not.toContain('/Subtype /Image');
    const form = paperForm(aPaper({ seal }), 'ko');
    expect(source(await drawForm(form))).toContain('/Subtype /Image');
    const files = [...(await unzip(await writeForm(form))).keys()];
    expect(files.some((name) => /^xl\/media\/.*\.png$/.test(name))).toBe(true);
  });

  it('prints from Excel on A4, with its head on each page and numbers that are numbers', async () => {
    const bytes = await paperWorkbook(aPaper(), 'ko');
    const files = await unzip(bytes);
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('paperSize="9"');
    expect(sheet).toContain('fitToPage="1"');
    const book = files.get('xl/workbook.xml') ?? '';
    expect(book).toMatch(/_xlnm\.Print_Area"[^>]*>'견적서 Q-2026-0012'!\$A\$1:\$[A-Z]+\$\d+</);
    const [, first, last] = /_xlnm\.Print_Titles"[^>]*>[^<]*!\$(\d+):\$(\d+)</.exec(book) ?? [];
    const rows = await rowsOf(bytes);
    const head = rows.findIndex(([number]) => number === '번호');
    expect([Number(first), Number(last)]).toEqual([head + 1, head + 1]);
    expect(without(rows[head + 1] as SheetRow)).toEqual([
      ...[1, 'SUS304 플랜지', 'Ø120×18t', '개', 12, 18_500, 222_000, 22_200],
    ]);
  });

  it.each([
    '=HYPERLINK("http://x.example")',
    '+1+1',
    '-1',
    '@SUM(A1)',
    '</t><f>1</f>',
    '\u0000_x0041_',
  ])('holds %j wherever it is written as a text that nothing computes', async (text) => {
    const side = { name: text, representative: text, address: text, email: text };
    const paper = aPaper({
      ...{ number: text, reference: text, issuer: side, receiver: side, remarks: text },
      lines: [aPaperLine({ item: text, specification: text, note: text })],
      terms: { delivery: text, place: text, incoterm: text, payment: text, inspection: text },
    });
    for (const kind of paperKinds) {
      const form = paperForm({ ...paper, kind }, 'ko');
      const bytes = await writeForm(form);
      for (const [name, xml] of await unzip(bytes)) expect(xml, name).not.toContain('<f>');
      const rows = await rowsOf(bytes);
      const written = text.replace('\u0000', '');
      expect(rows.flat().filter((cell) => cell === written).length).toBeGreaterThan(8);
      expect((await readPdf(await drawForm(form))).pages).toHaveLength(1);
    }
  });

  it('keeps an amount of more digits than Excel holds as its text', async () => {
    const line = {
      ...aPaperLine(),
      amounts: { net: 10n ** 16n + 1n, vat: 0n, total: 10n ** 16n + 1n },
    };
    const rows = await rowsOf(await paperWorkbook(aPaper({ lines: [line] }), 'ko'));
    expect(rows.flat()).toContain('10,000,000,000,000,001');
  });
});

describe('a comparison sheet', () => {
  const rule = { rounding: 'down', vat: 10 } as const;
  const lines = [1, 2, 3].map((line) => ({
    ...{ line, milli: 10_000, withinDays: 20, item: `품목 ${line}` },
    ...{ specification: null, unit: 'ea' as const },
  }));
  const comparison = (count: number): Comparison => {
    const quotes = Array.from({ length: count }, (_, n) => ({
      ...{ supplier: `s${n}`, freight: 1000 * n },
      lines: lines.slice(n === 1 ? 1 : 0).map(({ line }) => ({
        ...{ line, tooling: n === 2 ? 50_000 : 0, alternative: null },
        bands: [{ from: 1000, unitPrice: 100 * (1000 + 10 * n + line) }],
        leadDays: n === 3 ? 40 : 10,
      })),
    }));
    return {
      ...{ request: 'RFQ-1 감속기', buyer: '예시중공업', date: '2026-11-30', currency: 'KRW' },
      lines,
      suppliers: quotes.map(({ supplier, freight }, n) => ({
        ...{ supplier, freight, name: `공급사${n}`, metres: n === 0 ? null : 1250 },
        ...{ certificates: { held: 1, wanted: 2 }, points: n === 1 ? null : 90 - n },
      })),
      compared: compareQuotes(lines, quotes, rule),
    };
  };
  const pagesOf = async (count: number, language: 'ko' | 'en' = 'ko') =>
    (await readPdf(await comparisonPdf(comparison(count), language))).pages;

  it('holds prices, sums, and what deviates, in both languages', async () => {
    const [page = ''] = await pagesOf(4);
    for (const words of [
      ...[
        '공급사0',
        '1,001',
        '10,010',
        '30,060',
        '3,006',
        '33,066',
        '최저 · 납기 10일',
        '응답 없음',
      ],
      ...['납기 40일 · 납기 초과', '금형비 50,000', '2 / 3', '1.3 km', '단지 밖', '순위 없음'],
    ])
      expect(page).toContain(words);
    const english = (await pagesOf(4, 'en')).join('');
    expect(english).toContain('Later than wanted');
  });

  it('goes on to another page for more than five suppliers, with all lines again', async () => {
    expect(await pagesOf(5)).toHaveLength(1);
    const pages = await pagesOf(12);
    expect(pages).toHaveLength(3);
    for (const [n, page] of pages.entries()) {
      for (const { item } of lines) expect(page).toContain(item);
      for (let of = 0; of < 12; of++)
        expect(page.includes(`공급사${of} `) || page.includes(`공급사${of}\n`)).toBe(
          Math.floor(of / 5) === n,
        );
    }
  });

  it('marks the cheapest of all suppliers, wherever they stand', () => {
    const best = comparisonForm(comparison(7), 'ko').grids.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.filter(({ look }) => look === 'best').map(({ text }) => text),
      ),
    );
    expect(best).toEqual(['1,001', '10,010', '1,002', '10,020', '1,003', '10,030', '30,060']);
  });

  it('is a workbook on A4 lying that begins a page with each group', async () => {
    const bytes = await comparisonWorkbook(comparison(7), 'ko');
    const sheet = (await unzip(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toMatch(/<rowBreaks count="1"/);
    const rows = await rowsOf(bytes);
    const landed = rows.filter(([first]) => String(first).startsWith('도착 원가'));
    expect(landed.flatMap((row) => without(row).slice(1))).toHaveLength(7);
  });
});
