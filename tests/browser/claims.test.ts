import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { closePages } from '../support/browser.ts';
import { pickAt, ready } from '../support/browserScene.ts';
import { aPicture, businessNumber } from '../support/claiming.ts';
import { newPerson, signInAs } from '../support/person.ts';
import { readApi } from '../support/readApi.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages());

const newEmail = (): string => `claimant-${Date.now()}@example.com`;
let used = 0;
async function aCompany(): Promise<CompanySummary> {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  return items[used++] as CompanySummary;
}

async function fillClaim(page: Page): Promise<void> {
  await page.getByLabel('사업자등록번호').fill(businessNumber);
  const buffer = Buffer.from(await aPicture(900, 1270));
  const file = { name: 'document.png', mimeType: 'image/png', buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByLabel(/가렸습니다/).check();
}

async function submitClaim(page: Page, company: CompanySummary): Promise<void> {
  await page.goto(`/ko/companies/${company.id}?quality=low`);
  await page.getByRole('link', { name: '이 회사를 운영하십니까?' }).click();
  await fillClaim(page);
  await page.getByRole('button', { name: '신청하기' }).click();
  await page.getByText('신청을 받았습니다').waitFor();
}

it('a company is claimed on a phone and approved at the desk, and its panel says so', async () => {
  const company = await aCompany();
  const page = await newPerson('김예시', newEmail(), 'phone');
  const began = performance.now();
  await submitClaim(page, company);
  const claimed = performance.now() - began;
  expect(await seriousFaults(page)).toEqual([]);
  const desk = await signInAs('operator', '/ko/desk?quality=low');
  await desk.getByRole('link', { name: company.name.ko }).first().click();
  await desk.getByRole('heading', { name: company.name.ko }).waitFor();
  await desk.getByAltText('제출된 서류').waitFor();
  expect(await seriousFaults(desk)).toEqual([]);
  const looked = performance.now();
  await desk.keyboard.press('a');
  await desk.getByText(`${company.name.ko} 승인했습니다`).waitFor();
  const approved = performance.now() - looked;
  process.stdout.write(
    `claim on a phone: 5 steps (open, number, document, confirm, submit) in ${(claimed / 1000).toFixed(1)} s; approval: 1 key in ${(approved / 1000).toFixed(1)} s\n`,
  );
  await page.goto(`/ko/companies/${company.id}?quality=low`);
  await page.getByText('운영 확인됨').waitFor();
  await page.getByText('예시 운영에서 사업자등록번호와 서류를 확인').waitFor();
  await page.goto('/ko/mail?quality=low');
  await page.getByText(`${company.name.ko} 운영이 승인되었습니다`).first().waitFor();
});

it('a refusal comes with its reason, and the claim can be made again', async () => {
  const company = await aCompany();
  const page = await newPerson('이예시', newEmail());
  await submitClaim(page, company);
  const desk = await signInAs('operator', '/ko/desk?quality=low', 'phone');
  await desk.getByRole('link', { name: company.name.ko }).first().click();
  await desk.getByRole('button', { name: /흐려 읽을 수 없습니다/ }).click();
  await desk.getByRole('button', { name: '반려', exact: true }).click();
  await desk.getByText(`${company.name.ko} 반려했습니다`).waitFor();
  await page.reload();
  await page.getByText('반려됨').waitFor();
  await page.getByText(/사유: 서류가 흐려/).waitFor();
  await page.getByRole('button', { name: '다시 신청하기' }).click();
  await page.getByLabel('사업자등록번호').waitFor();
});

it('a new tenant chooses its building in the scene and gets a page', async () => {
  const page = await newPerson('박예시', newEmail(), 'window', true);
  await page.goto('/ko/claim?quality=low&at=300,500,900,0,70');
  await ready(page);
  await page.getByLabel('회사 이름').fill('예시 절삭공구');
  const pick = page.getByRole('button', { name: '지도에서 건물 고르기' });
  await pick.click();
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('회사 이름').inputValue()).toBe('예시 절삭공구');
  await pick.click();
  await pressABuilding(page);
  await page.getByText('건물 1').waitFor();
  expect(new URL(page.url()).pathname).toBe('/ko/claim');
  await fillClaim(page);
  await page.getByRole('button', { name: '신청하기' }).click();
  await page.getByText('신청을 받았습니다').waitFor();
  const desk = await signInAs('operator', '/ko/desk?quality=low');
  await desk.getByRole('link', { name: '예시 절삭공구' }).first().click();
  await desk.getByRole('button', { name: '승인', exact: true }).click();
  await desk.getByText('예시 절삭공구 승인했습니다').waitFor();
  await page.reload();
  await page.getByRole('link', { name: '회사 페이지 보기' }).click();
  await page.getByRole('article').getByText('입주기업이 밝힌 내용').waitFor();
});

/** Presses near the middle of the picture until a building answers. */
async function pressABuilding(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() as { width: number; height: number };
  for (let i = 0; i < 60; i++) {
    const x = Math.round(width * (0.35 + 0.2 * ((i * 0.618) % 1)));
    const y = Math.round(height * (0.35 + 0.4 * ((i * 0.754) % 1)));
    if ((await pickAt(page, x, y))?.kind !== 'building') continue;
    await page.mouse.click(x, y);
    return;
  }
  throw new Error('no building was found');
}
