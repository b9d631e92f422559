import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';
import { middle, ready, settle } from '../support/browserScene.ts';

afterEach(() => closePages());

/** The camera looks straight down from so many metres; without panels its middle is the point that the address names. */
const fromAbove = (x: number, z: number, distance: number): string =>
  `/ko?quality=low&at=${x},${z},${distance},0,88`;
const field = 33;
const start = (page: Page) => page.getByRole('toolbar').getByRole('button', { name: /재기/ });
const card = (page: Page) => page.getByRole('region', { name: '재기' });
const results = (page: Page) => card(page).locator('ol li');
const metres = (text: string): number => {
  const [, value = '', unit] = /([\d.,]+) (km|m|㎡)/.exec(text) ?? [];
  return Number(value.replaceAll(',', '')) * (unit === 'km' ? 1000 : 1);
};

describe('measuring', () => {
  it('finds the distance that a fixed camera makes of so many pixels, and chooses nothing', async () => {
    const distance = 1200;
    const page = await openPage({ path: fromAbove(-2600, 2300, distance), size: 'desktop' });
    await ready(page);
    await start(page).click();
    const { x, y } = middle(page);
    await page.mouse.click(x - 100, y);
    await page.mouse.click(x + 100, y);
    await page.keyboard.press('Escape');
    await results(page).first().waitFor();
    const perPixel = (2 * distance * Math.tan((field * Math.PI) / 360)) / 900;
    const told = metres(await results(page).first().innerText());
    expect(Math.abs(told - 200 * perPixel) / (200 * perPixel)).toBeLessThan(0.06);
    expect(new URL(page.url()).pathname).toBe('/ko');
    expect(await page.getByRole('article').count()).toBe(0);
  });

  it('measures by keys alone, takes a point back, and ends with Esc', async () => {
    const page = await openPage({ path: fromAbove(-2600, 2300, 900) });
    await ready(page);
    await page.locator('[data-scene]').focus();
    await page.keyboard.press('m');
    await card(page).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await settle(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await settle(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    const told = metres(await results(page).first().innerText());
    expect(told).toBeGreaterThan(900 * 0.12 * 0.85);
    expect(told).toBeLessThan(900 * 0.12 * 1.15);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
  });

  it('tells the height of a building at one press and copies the results', async () => {
    const page = await openPage({ path: fromAbove(700, 900, 420), size: 'desktop' });
    await ready(page);
    await start(page).click();
    await card(page).getByRole('button', { name: '높이', exact: true }).click();
    const { x, y } = middle(page);
    for (let i = 0; i < 40 && (await results(page).count()) === 0; i++) {
      await page.mouse.click(x - 90 + (i % 8) * 24, y - 60 + Math.floor(i / 8) * 24);
    }
    const told = metres(await results(page).first().innerText());
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(120);
    await card(page).getByRole('button', { name: '결과 복사' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^높이 [\d.]+ m\n/);
    expect(copied).toContain('개략');
  });
});
