import { afterEach, expect, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';
import { waitForMark } from '../support/browserScene.ts';

afterEach(() => closePages());

it('shows list and panels and says why there is no picture', async () => {
  const page = await openPage({ path: '/ko', webgl: false });
  await waitForMark(page, 'scene:none');
  await page.getByText(/WebGL/).first().waitFor();
  await page.locator('button[aria-controls^="sector-"]').first().click();
  const company = page.locator('ul[id^="sector-"]:not([hidden]) a').first();
  const name = (await company.innerText()).split('\n')[0] as string;
  await company.click();
  await page.getByRole('article').getByRole('heading', { name }).waitFor();
  await page.goBack();
  await page.getByRole('article').waitFor({ state: 'detached' });
  await page.getByRole('combobox').fill('효성');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('article').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/ko\//);
});
