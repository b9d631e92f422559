import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { closePages } from '../support/browser.ts';
import { readPdf } from '../support/pdfText.ts';
import { signInAs } from '../support/person.ts';
import { seriousFaults } from '../support/seriousFaults.ts';
import { unzip } from '../support/unzip.ts';

afterEach(() => closePages(/status of (404|422)|ERR_INTERNET_DISCONNECTED/));

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: button }).click(),
  ]);
  const bytes = new Uint8Array(await buffer(await download.createReadStream()));
  return { name: download.suggestedFilename(), bytes };
}

const running = (page: Page): Promise<string> =>
  page.getByLabel('분기', { exact: true }).inputValue();

it('an operator finds the figures from the account, reads them, and saves both files', async () => {
  const page = await signInAs('operator', '/ko/account?quality=low');
  await page.getByRole('link', { name: '분기 수치' }).click();
  await page.getByRole('heading', { name: '분기 수치' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/ko/figures');
  const companies = page.getByRole('row', { name: /^입주기업 / });
  expect(await companies.getByRole('cell').first().textContent()).toMatch(/^\d{2,3}$/);
  await page.getByText('방문은 한 사람을 하루에 한 번 셉니다').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const quarter = await running(page);
  const workbook = await saved(page, '엑셀로 받기');
  expect(workbook.name).toMatch(/^창원산단 트윈 분기 수치 \d{4}년 \d분기\.xlsx$/);
  expect((await unzip(workbook.bytes)).get('xl/workbook.xml')).toContain('나라별 방문');
  const document = await saved(page, 'PDF로 받기');
  expect((await readPdf(document.bytes)).pages.join('')).toContain('입주기업');
  expect(quarter).toMatch(/^\d{4}-Q\d$/);
});

it('a quarter is chosen by keyboard on a phone, kept in the address, and read without leaving the choice', async () => {
  const page = await signInAs('operator', '/ko/figures?quality=low', 'phone');
  const choice = page.getByLabel('분기', { exact: true });
  const now = await running(page);
  const [year, number] = [Number(now.slice(0, 4)), Number(now.slice(6))];
  const before = number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
  await page.route('**/api/operator/figures*', async (route) => {
    const answer = await route.fetch({ url: route.request().url().replace(/\?.*/, '') });
    const report = await answer.json();
    const earlier = { ...report.quarters[3], quarter: '2020-Q1' };
    const quarters = [...report.quarters.slice(1), earlier];
    const asked = route.request().url().includes(before);
    const json = { ...report, available: [now, before], ...(asked && { quarters }) };
    await route.fulfill({ json });
  });
  await page.reload();
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/ko/figures/${before.toLowerCase()}`);
  await expect.poll(() => running(page)).toBe(before);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  expect(await seriousFaults(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await page.goBack();
  await expect.poll(() => running(page)).toBe(now);
});

it('a quarter without figures says so, and a lost connection can be tried again', async () => {
  const page = await signInAs('operator', '/ko/figures/2031-q2?quality=low');
  await page.getByText('이 분기의 수치는 없습니다.').waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '진행 중인 분기 보기' }).click();
  await page.getByText('인터넷 연결이 없습니다').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '다시 시도' }).click();
  await page.getByRole('table').waitFor();
});

it('on paper the figures stand alone', async () => {
  const page = await signInAs('operator', '/ko/figures?quality=low');
  await page.getByRole('table').waitFor();
  const { pages } = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })));
  const text = pages.join(' ').replace(/\s+/g, '');
  expect(text).toContain('입주기업');
  expect(text).toContain('읽는법');
  for (const word of ['엑셀로받기', '인쇄', '업종', 'OpenStreetMap'])
    expect(text).not.toContain(word);
});

it('a buyer finds nothing there', async () => {
  const page = await signInAs('buyer', '/ko/account?quality=low');
  await page.getByText('로그인된 기기').waitFor();
  expect(await page.getByRole('link', { name: '분기 수치' }).count()).toBe(0);
  await page.goto('/ko/figures?quality=low');
  await page.getByText('찾을 수 없습니다').waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
});
