import sharp from 'sharp';
import { afterEach, expect, it } from 'vitest';
import { closePages } from '../support/browser.ts';
import { signInAs } from '../support/person.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages(/404|422/));

const aPicture = async (name: string, background: string) => ({
  name,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 300, height: 300, channels: 3, background } })
    .png()
    .toBuffer(),
});

it('keeps what a company says of itself on its papers, and its seal, until it is taken away once asked again', async () => {
  const page = await signInAs('company', '/ko/account?quality=low');
  await page.getByRole('link', { name: /예시 정밀/ }).click();
  await page.getByRole('button', { name: '거래 서류에 들어갈 정보와 직인' }).click();
  await page.getByText('아직 올린 직인이 없습니다').waitFor();
  const file = page.locator('input[type="file"]');
  await file.setInputFiles(await aPicture('blank.png', '#ffffff'));
  await page.getByText('그림에서 직인을 찾지 못했습니다').waitFor();
  await file.setInputFiles(await aPicture('seal.png', '#c8102e'));
  await page.getByText('직인을 올렸습니다').waitFor();
  const seal = page.getByRole('img', { name: '직인' });
  await expect.poll(() => seal.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(300);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByLabel('대표자 성명').fill('홍길동');
  await page.getByLabel('전화번호').fill('전화');
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('숫자와 - 로 적어 주세요').waitFor();
  await page.getByLabel('전화번호').fill('055-000-0000');
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('저장했습니다').waitFor();
  await page.reload();
  await page.getByRole('button', { name: '거래 서류에 들어갈 정보와 직인' }).click();
  await expect.poll(() => page.getByLabel('대표자 성명').inputValue()).toBe('홍길동');
  await page.getByRole('button', { name: '직인 지우기' }).click();
  await page.getByText('직인이 들어가지 않습니다').waitFor();
  await page.getByRole('button', { name: '직인 지우기' }).click();
  await page.getByText('아직 올린 직인이 없습니다').waitFor();
});
