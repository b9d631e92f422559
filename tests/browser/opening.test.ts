import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { closePages, openAnother, openPage } from '../support/browser.ts';
import { waitForMark } from '../support/browserScene.ts';

afterEach(() => closePages());

const playing = (page: Page): Promise<unknown> =>
  page.locator('[data-opening="playing"]').waitFor({ state: 'attached' });
const sentence = (page: Page) => page.getByText('이 지붕 아래에서', { exact: false }).first();
const states = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-opening]')].map((one) => one.getAttribute('data-opening')),
  );

it('plays on the first visit only, hides the panels while it does, and ends at once at any input', async () => {
  const page = await openPage({ path: '/ko', still: false });
  await playing(page);
  expect(await page.locator('nav[data-panels]').isVisible()).toBe(false);
  await page.mouse.move(500, 320);
  await page.mouse.wheel(0, 10);
  await page.locator('[data-opening="said"]').waitFor({ state: 'attached', timeout: 5_000 });
  expect(await page.locator('nav[data-panels]').isVisible()).toBe(true);
  await sentence(page).waitFor();
  await page.keyboard.press('Escape');
  await sentence(page).waitFor({ state: 'detached' });

  const again = await openAnother(page, '/ko');
  await waitForMark(again, 'scene:first-frame');
  await again.locator('nav[data-panels]').waitFor();
  expect(await states(again)).toEqual(['off']);
});

it.each([
  ['who asks for less motion', '/ko', true],
  ['who follows a link to a view', '/ko?at=300,-300,1600,97,38', false],
  ['who follows a link to a company', '/ko/companies/hyosung-heavy', false],
  ['of an address that asks for a quality', '/ko?quality=low', false],
])('is not shown to somebody %s', async (_, path, still) => {
  const page = await openPage({ path, still });
  await waitForMark(page, 'scene:first-frame');
  await page.locator('[data-opening]').waitFor({ state: 'attached' });
  expect(await states(page)).toEqual(['off']);
});
