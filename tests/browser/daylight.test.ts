import { afterEach, expect, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';
import { ready } from '../support/browserScene.ts';

afterEach(() => closePages());

const timeOf = (url: string): string | null => new URL(url).searchParams.get('time');

it('the light is set by keys: a minute, a quarter, an hour, and the opening light again', async () => {
  const page = await openPage({ path: '/ko?quality=low', size: 'desktop' });
  await ready(page);
  const slider = page.getByRole('toolbar').getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => timeOf(page.url())).toBe('2026-10-07T10:41');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => timeOf(page.url())).toBe('2026-10-07T10:56');
  await page.keyboard.press('PageUp');
  await expect.poll(() => timeOf(page.url())).toBe('2026-10-07T11:56');
  expect(await slider.getAttribute('aria-valuetext')).toBe('11:56');
  await page.getByRole('button', { name: /^햇빛과 그림자:/ }).click();
  await page.getByRole('button', { name: '동지' }).click();
  await expect.poll(() => timeOf(page.url())).toBe('2026-12-22T11:56');
  await page.getByRole('button', { name: '처음 빛' }).click();
  await expect.poll(() => timeOf(page.url())).toBeNull();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('the day runs by, and any input stops it', async () => {
  const page = await openPage({ path: '/ko?quality=low&time=2026-10-07T16:00', still: false });
  await ready(page);
  await page.getByRole('button', { name: /^햇빛과 그림자:/ }).click();
  await page.getByRole('button', { name: '하루 보기' }).click();
  const clock = page.getByRole('dialog').locator('output');
  await expect.poll(() => clock.innerText()).not.toBe('16:00');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: '하루 보기' }).waitFor();
  const stopped = await clock.innerText();
  await page.waitForTimeout(800);
  expect(await clock.innerText()).toBe(stopped);
  expect(stopped).toMatch(/^(16|17|18|19|2\d):/);
  await expect.poll(() => timeOf(page.url())).toBe(`2026-10-07T${stopped}`);
});
