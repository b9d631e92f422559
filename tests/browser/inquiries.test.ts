import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { closePages, openPage } from '../support/browser.ts';
import { claimByExample } from '../support/claimByExample.ts';
import { example, fillSignIn, signInAs } from '../support/person.ts';
import { readApi } from '../support/readApi.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages(/404|409|ERR_INTERNET_DISCONNECTED/));

let company: CompanySummary;
let unclaimed: CompanySummary;
/** The example company runs this page from here on. */
beforeAll(async () => {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  company = items[46] as CompanySummary;
  unclaimed = items[47] as CompanySummary;
  await claimByExample(company);
  await closePages();
}, 180_000);

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

async function fillInquiry(page: Page, email: string): Promise<void> {
  await page.getByLabel('제목').fill('브라켓 200개 가공');
  await page.getByLabel('내용').fill('SS400 브라켓 200개 가공이 가능한지요?');
  await page.getByLabel('수량 (선택)').fill('200');
  await page.getByLabel('단위').selectOption('ea');
  await page.getByLabel('비통제', { exact: true }).check();
  await page.getByLabel('이름').fill('박구매');
  await page.getByLabel('메일 주소').fill(email);
}

/** Opens the link of the latest mail to an address, which this machine shows instead of sending. */
async function followMail(page: Page, email: string): Promise<void> {
  await page.goto('/ko/mail?quality=low');
  await page.locator('li', { hasText: email }).locator('a').first().click();
}

it('goes the whole way between a guest on a phone and a company on a desktop, neither reading anew', async () => {
  const email = 'guest@whole-way.example';
  const seller = await signInAs('company', '/ko/inbox?quality=low');
  const list = seller.getByRole('list', { name: '문의 목록' });
  const phone = await openPage({ path: `/ko/companies/${company.id}?quality=low`, size: 'phone' });
  const began = performance.now();
  await phone.getByRole('button', { name: '문의하기' }).click();
  await fillInquiry(phone, email);
  expect(await seriousFaults(phone)).toEqual([]);
  await phone.getByRole('button', { name: '보내기', exact: true }).click();
  await phone.getByText('메일을 확인해 주세요').waitFor();
  const asked = performance.now() - began;
  expect(await list.getByText('박구매').count()).toBe(0);
  await followMail(phone, email);
  await phone.getByRole('button', { name: '확인하고 보내기' }).click();
  await phone.getByText('보냄', { exact: true }).waitFor();
  expect(phone.url()).not.toContain('token');
  await list.getByText('박구매').click();
  await seller.getByText('SS400 브라켓 200개 가공이 가능한지요?').waitFor();
  expect(await seriousFaults(seller)).toEqual([]);
  await phone.getByText('읽음').waitFor();
  await seller.getByLabel('답변', { exact: true }).fill('내일까지 견적을 드리겠습니다.');
  const sent = performance.now();
  await seller.getByRole('button', { name: '보내기', exact: true }).click();
  await phone.getByText('내일까지 견적을 드리겠습니다.').waitFor();
  const seen = performance.now() - sent;
  expect(await seriousFaults(phone)).toEqual([]);
  await phone.getByLabel('글 쓰기').fill('고맙습니다.');
  await phone.getByRole('button', { name: '보내기', exact: true }).click();
  await seller.getByText('고맙습니다.').waitFor();
  await seller.getByRole('button', { name: '메모 더하기' }).click();
  await seller.getByLabel('메모 더하기').fill('단가 확인할 것');
  await seller.getByRole('button', { name: '메모 남기기' }).click();
  await seller.getByText('단가 확인할 것').waitFor();
  await phone.reload();
  await phone.getByText('고맙습니다.').waitFor();
  expect(await phone.getByText('단가 확인할 것').count()).toBe(0);
  process.stdout.write(
    `asking as a guest on a phone: ${seconds(asked)} s; an answer stands on the other screen after ${seconds(seen)} s\n`,
  );
}, 240_000);

it('is answered on a phone in three taps', async () => {
  const email = 'guest@three-taps.example';
  const guest = await openPage({ path: `/ko/ask/${company.id}`, webgl: false });
  await fillInquiry(guest, email);
  await guest.getByRole('button', { name: '보내기', exact: true }).click();
  await guest.getByText('메일을 확인해 주세요').waitFor();
  await followMail(guest, email);
  await guest.getByRole('button', { name: '확인하고 보내기' }).click();
  await guest.getByText('보냄', { exact: true }).waitFor();
  const phone = await signInAs('company', '/ko/inbox?quality=low', 'phone');
  const row = phone.getByRole('list', { name: '문의 목록' }).getByRole('link').first();
  await row.waitFor();
  const began = performance.now();
  await row.tap();
  await phone.getByRole('list', { name: '자주 쓰는 답변' }).getByRole('button').first().tap();
  await phone.getByRole('button', { name: '보내기', exact: true }).tap();
  const written = phone.getByRole('list', { name: '주고받은 글' });
  await written.getByText('확인하고 오늘 안에 답변드리겠습니다').waitFor();
  const took = performance.now() - began;
  process.stdout.write(`answering an inquiry on a phone: 3 taps in ${seconds(took)} s\n`);
  expect(took).toBeLessThan(60_000);
  expect(await seriousFaults(phone)).toEqual([]);
  await guest.getByText('확인하고 오늘 안에 답변드리겠습니다').waitFor();
}, 180_000);

it('loses nothing of what was typed while somebody signs in, and says why files are not taken', async () => {
  const page = await openPage({ path: `/ko/ask/${company.id}`, webgl: false });
  await page.getByLabel('제목').fill('로그인해도 남는 제목');
  await page.getByLabel('내용').fill('로그인해도 남는 내용입니다.');
  await page.getByLabel('모름').check();
  await page.getByText('파일을 받지 않습니다').waitFor();
  expect(await page.getByRole('button', { name: '파일 고르기' }).count()).toBe(0);
  await page.getByLabel('연락처').fill('055-000-0000');
  await page.reload();
  expect(await page.getByLabel('제목').inputValue()).toBe('로그인해도 남는 제목');
  await page.getByRole('button', { name: '로그인하고 보내기' }).click();
  const { email, password } = example('buyer');
  await fillSignIn(page, email, password);
  await page.getByLabel('누구로 보낼까요').waitFor();
  expect(await page.getByLabel('내용').inputValue()).toBe('로그인해도 남는 내용입니다.');
  await page.getByRole('button', { name: '보내기', exact: true }).click();
  await page.getByText('문의를 보냈습니다').waitFor();
  await page.getByRole('button', { name: '대화 보기' }).click();
  await page.getByText('로그인해도 남는 내용입니다.').waitFor();
}, 180_000);

it('says of an unclaimed company that it has not joined, before anything is typed, and hands it to the operator', async () => {
  const page = await openPage({ path: `/ko/companies/${unclaimed.id}`, webgl: false });
  await page.getByText('아직 가입하지 않은 기업입니다.').waitFor();
  await page.getByRole('button', { name: '문의하기' }).click();
  await page.getByText('이 기업은 아직 이 플랫폼에 가입하지 않았습니다.').waitFor();
  await page.getByLabel('제목').fill('주조 문의');
  await page.getByLabel('내용').fill('주강품을 주조하실 수 있는지요?');
  await page.getByLabel('이름').fill('박구매');
  await page.getByLabel('메일 주소').fill('guest@handed-over.example');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '운영자에게 맡기기' }).click();
  await page.getByText('운영자에게 맡겼습니다').waitFor();
  const desk = await signInAs('operator', '/ko/desk/handovers?quality=low');
  await desk.getByText('주강품을 주조하실 수 있는지요?').waitFor();
  await desk.getByRole('button', { name: '기업에 전화로 전했습니다.' }).click();
  await desk.getByRole('button', { name: '전달했음', exact: true }).click();
  await desk.getByText('결과를 알렸습니다').waitFor();
  expect(await seriousFaults(desk)).toEqual([]);
  await page.goto('/ko/mail?quality=low');
  await page.locator('li', { hasText: 'guest@handed-over.example' }).first().waitFor();
  await page.getByText('문의를 전했습니다').first().waitFor();
}, 180_000);
