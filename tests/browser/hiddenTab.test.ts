import { afterEach, expect, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';
import { framesDuring, ready, settle, waitForMark } from '../support/browserScene.ts';
import { emulateTab } from '../support/tabVisibility.ts';

afterEach(() => closePages());

it('draws nothing while its tab is in the background, and what was missed when it is seen again', async () => {
  const page = await openPage({
    path: '/ko?quality=low',
    prepare: (opened) => opened.addInitScript(emulateTab, false),
  });
  await ready(page);
  const before = new URL(page.url()).searchParams.get('at');
  await page.evaluate(() => window.setTabHidden(true));
  const zoom = () =>
    page.evaluate(() => {
      const scene = document.querySelector('[data-scene]');
      scene?.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
    });
  await zoom();
  await zoom();
  expect(await framesDuring(page, 1_500)).toBe(0);
  await page.evaluate(() => window.setTabHidden(false));
  await settle(page);
  expect(new URL(page.url()).searchParams.get('at')).not.toBe(before);
});

it('draws nothing in a tab that was opened in the background, tries no machine there, and is whole when seen', async () => {
  const page = await openPage({
    path: '/ko',
    prepare: (opened) => opened.addInitScript(emulateTab, true),
  });
  await page.locator('button[aria-controls^="sector-"]').first().waitFor({ state: 'attached' });
  expect(await framesDuring(page, 1_500)).toBe(0);
  await page.evaluate(() => window.setTabHidden(false));
  await waitForMark(page, 'scene:complete');
  expect(await page.evaluate(() => window.drawing.frames)).toBeGreaterThan(0);
});
