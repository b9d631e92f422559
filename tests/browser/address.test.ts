import { afterEach, expect, it } from 'vitest';
import { closePages, openAnother, openPage } from '../support/browser.ts';
import { ready, settle } from '../support/browserScene.ts';
import { savePicture, sceneDifference } from '../support/comparePictures.ts';

afterEach(() => closePages());

it('gives another person the same picture and panel by a copied link', async () => {
  const page = await openPage({ path: '/ko?quality=low' });
  await ready(page);
  await page.getByRole('combobox').fill('효성');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('article');
  await panel.waitFor();
  await settle(page);
  const before = await page.locator('canvas').first().screenshot();
  await page.mouse.move(500, 320);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(560, 335, { steps: 6 });
  await page.mouse.up({ button: 'right' });
  await page.mouse.move(2, 320);
  await settle(page);
  await panel.getByRole('button', { name: /링크|주소/ }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).searchParams.get('at')).toBeTruthy();
  const title = await panel.getByRole('heading', { level: 2 }).innerText();
  await page.getByText('링크를 복사했습니다').waitFor({ state: 'detached' });
  await settle(page);
  const mine = await page.locator('canvas').first().screenshot();

  const other = await openPage({ path: `${link}&quality=low` });
  await other.mouse.move(2, 320);
  await other.getByRole('article').waitFor();
  await settle(other);
  expect(await other.getByRole('article').getByRole('heading', { level: 2 }).innerText()).toBe(
    title,
  );
  const theirs = await other.locator('canvas').first().screenshot();
  savePicture('link-mine', mine);
  savePicture('link-theirs', theirs);
  expect(sceneDifference(mine, theirs)).toBeLessThan(0.06);
  expect(sceneDifference(before, theirs)).toBeGreaterThan(0.12);
});

it('moves with Back and Forward between what was chosen', async () => {
  const page = await openPage({ path: '/ko?quality=low', size: 'desktop' });
  await ready(page);
  const sector = page.locator('button[aria-controls^="sector-"]').first();
  await sector.click();
  const links = page.locator('ul[id^="sector-"]:not([hidden]) a');
  const names: string[] = [];
  for (const index of [0, 1]) {
    await links.nth(index).click();
    await page.getByRole('article').waitFor();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/ko\/companies\//);
    await settle(page);
    names.push(new URL(page.url()).pathname);
  }
  expect(new Set(names).size).toBe(2);
  await page.goBack();
  await expect.poll(() => new URL(page.url()).pathname).toBe(names[0]);
  await page.goForward();
  await expect.poll(() => new URL(page.url()).pathname).toBe(names[1]);
});

it('switches the language and remembers it', async () => {
  const page = await openPage({ path: '/?quality=low' });
  await ready(page);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ko');
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(new URL(page.url()).pathname).toMatch(/^\/en/);
  const sector = page.locator('button[aria-controls^="sector-"]').first();
  await expect.poll(() => sector.innerText()).not.toMatch(/[가-힣]/);

  const again = await openAnother(page, '/?quality=low');
  await expect.poll(() => again.evaluate(() => document.documentElement.lang)).toBe('en');
});
