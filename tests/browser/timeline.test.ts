import { afterEach, expect, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';
import { ready } from '../support/browserScene.ts';

afterEach(() => closePages());

it('an entry of the timeline opens by its address, with its sources, among the others', async () => {
  const page = await openPage({ path: '/ko/timeline/new-complex-candidate?quality=low' });
  await ready(page);
  const panel = page.getByRole('article');
  await panel.getByRole('heading', { name: /후보지 선정/ }).waitFor();
  expect(await panel.locator('a[href="https://sedaily.com/NewsView/2DFN5FHINP"]').count()).toBe(1);
  expect(await panel.locator('[aria-current]').innerText()).toContain('후보지');
  await panel.getByRole('link', { name: /방위·원자력 융합 국가산업단지/ }).click();
  await expect
    .poll(() => new URL(page.url()).pathname)
    .toBe('/ko/timeline/defence-nuclear-complex');
  await panel.getByText('위치 개략 · 2023-03 후보지 · 2025-02 재심의').waitFor();
  await page.goBack();
  await panel.getByRole('heading', { name: /후보지 선정/ }).waitFor();
});

it('the list unfolds and leads to entries by keys', async () => {
  const page = await openPage({ path: '/en?quality=low', language: 'en' });
  await ready(page);
  const fold = page.getByRole('button', { name: /^Timeline/ });
  await fold.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/en/timeline/designation');
  await page.getByRole('heading', { name: 'Complex designated' }).waitFor();
});

it('an entry that does not exist says so', async () => {
  const page = await openPage({ path: '/ko/timeline/nothing-of-the-kind?quality=low' });
  await page.getByText('이 연표 항목을 찾을 수 없습니다.').waitFor();
});
