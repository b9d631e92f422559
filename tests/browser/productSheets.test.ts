import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { aWorkbook } from '../support/aWorkbook.ts';
import { closePages } from '../support/browser.ts';
import { claimByExample } from '../support/claimByExample.ts';
import { signInAs } from '../support/person.ts';
import { readApi } from '../support/readApi.ts';
import { seriousFaults } from '../support/seriousFaults.ts';
import { unzip } from '../support/unzip.ts';

afterEach(() => closePages(/409/));

let company: CompanySummary;
/** The example company runs this page from here on. */
beforeAll(async () => {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  company = items[44] as CompanySummary;
  await claimByExample(company);
  await closePages();
}, 180_000);

const headings = [
  '품번',
  '품명',
  '영문 품명',
  '분류',
  '단위',
  'MOQ',
  '단가(원)',
  '납기',
  'HS코드',
  '비고',
];
const product = (n: number): string[] => [
  ...[`GB-${100 + n}`, `예시 감속기 하우징 ${n}`, `Example gearbox housing ${n}`, '감속기', '개'],
  ...[`${10 * n}개`, `${(90_000 + n * 1000).toLocaleString('ko')}원`, '2주', '8483.40', ''],
];
const rows = Array.from({ length: 12 }, (_, i) => product(i + 1));
const wrong = [
  ['GB-201', '단위가 낯선 제품', '', '감속기', '되', '', '', '', '', ''],
  ['GB-202', '', '', '과자', '개', '', '', '', '84834', ''],
];
const file = (lines: readonly string[][]) => ({
  name: '2026 제품 목록.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(aWorkbook({ 제품: [headings, ...lines] })),
});
const choose = (page: Page, lines: readonly string[][]) =>
  page.getByLabel('제품 파일').setInputFiles(file(lines));

it('brings in a spreadsheet, leaving out what is wrong, and gives three sheets for export sites', async () => {
  const page = await signInAs('company', `/ko/edit/products/${company.id}?quality=low`);
  await page.getByRole('heading', { name: '엑셀로 한꺼번에' }).scrollIntoViewIfNeeded();
  const began = performance.now();
  await choose(page, [...rows, ...wrong]);
  await page.getByText('단위가 낯선 제품').waitFor();
  await page.getByText('모르는 단위입니다').waitFor();
  await page.getByText('읽지 않은 열: 비고').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '문제 있는 2줄은 빼고 12개 가져오기' }).click();
  await page.getByText('새 제품 12개, 고친 제품 0개를 초안에 담았습니다').waitFor();
  const imported = performance.now();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '세 표 한꺼번에 받기' }).click();
  const zip = await buffer(await (await download).createReadStream());
  const taken = performance.now();
  const sheets = await unzip(new Uint8Array(zip));
  expect([...sheets.keys()]).toEqual(['gobizkorea.xlsx', 'buykorea.xlsx', 'tradekorea.xlsx']);
  await page.getByText('tradeKorea 빠진 항목').click();
  await page.getByText('영문 설명이 없는 제품 12개').last().waitFor();
  process.stdout.write(
    `12 products by spreadsheet: 2 presses in ${((imported - began) / 1000).toFixed(1)} s; three export sheets: 1 press in ${((taken - imported) / 1000).toFixed(1)} s\n`,
  );
});

it('shows on a phone what would change, and takes an import back', async () => {
  const page = await signInAs('company', `/ko/edit/products/${company.id}?quality=low`, 'phone');
  const [first = [], ...others] = rows;
  const changed = first.with(1, '이름을 고친 하우징');
  await choose(page, [changed, ...others]);
  await page.getByText('이름을 고친 하우징').first().waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '제품 1개를 초안으로 가져오기' }).click();
  await page.getByText('새 제품 0개, 고친 제품 1개를 초안에 담았습니다').waitFor();
  await page.getByRole('button', { name: '가져오기 되돌리기' }).first().click();
  await page.getByRole('button', { name: '되돌리기', exact: true }).click();
  await page.getByText('1개를 되돌렸습니다').waitFor();
});
