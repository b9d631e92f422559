import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';
import { ready, settle } from '../support/browserScene.ts';
import { pictureDifference } from '../support/comparePictures.ts';

afterEach(() => closePages());

const options = (page: Page) => page.getByRole('option');

async function typeInto(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox').click();
  await page.getByRole('combobox').fill('');
  await page.getByRole('combobox').pressSequentially(words, { delay: 30 });
  await options(page).first().waitFor();
}

it.each(['효성', 'ㅎㅅ'])('finds 효성중공업 by %s', async (words) => {
  const page = await openPage({ path: '/ko?quality=low' });
  await ready(page);
  await typeInto(page, words);
  await options(page).filter({ hasText: '효성' }).first().waitFor();
});

it('finds products by an English word', async () => {
  const page = await openPage({ path: '/en?quality=low', language: 'en' });
  await ready(page);
  await typeInto(page, 'transformer');
  await expect.poll(() => options(page).allInnerTexts()).not.toHaveLength(0);
  expect((await options(page).allInnerTexts()).join(' ')).toMatch(/transformer/i);
});

it('lights what it found, and flies there at Enter', async () => {
  const page = await openPage({ path: '/ko?quality=low' });
  await ready(page);
  const scene = page.locator('canvas').first();
  const before = await scene.screenshot();
  await typeInto(page, '효성');
  await settle(page);
  const lit = await scene.screenshot();
  expect(pictureDifference(before, lit)).toBeGreaterThan(0.02);

  await page.keyboard.press('Enter');
  await page.getByRole('article').waitFor();
  await settle(page);
  expect(new URL(page.url()).pathname).toMatch(/^\/ko\/companies\//);
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toMatch(/^-?\d+,-?\d+,\d+/);
});

it('says so where nothing is found', async () => {
  const page = await openPage({ path: '/ko?quality=low' });
  await page.getByRole('combobox').fill('쀍쀍쀍');
  await page.getByText('쀍쀍쀍').first().waitFor();
  expect(await options(page).count()).toBe(0);
});
