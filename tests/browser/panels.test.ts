import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';

afterEach(() => closePages(/404/));

const article = (page: Page) => page.getByRole('article');
const address = (page: Page) => {
  const { pathname, searchParams } = new URL(page.url());
  return { path: pathname, sector: searchParams.get('sector'), query: searchParams.get('q') };
};
const firstSector = (page: Page) => page.locator('button[aria-controls^="sector-"]').first();
const openRows = (page: Page) => page.locator('ul[id^="sector-"]:not([hidden]) a');

/** Share of the window that the given elements leave uncovered, by a grid of points. */
const free = (page: Page, covers: string) =>
  page.evaluate((selector) => {
    const boxes = [...document.querySelectorAll(selector)].map((box) =>
      box.getBoundingClientRect(),
    );
    let uncovered = 0;
    const steps = 100;
    for (let i = 0; i < steps * steps; i++) {
      const x = ((i % steps) + 0.5) * (innerWidth / steps);
      const y = (Math.floor(i / steps) + 0.5) * (innerHeight / steps);
      if (!boxes.some((b) => x > b.left && x < b.right && y > b.top && y < b.bottom)) uncovered++;
    }
    return uncovered / steps ** 2;
  }, covers);
const covers =
  '[data-panels] > *, aside[data-panels], [role="toolbar"] > *, [data-panels] ~ div:has(> footer)';

describe('the list and what is chosen', () => {
  it('narrow to a sector, open a company, and go back one step at each Esc', async () => {
    const page = await openPage({ path: '/ko?quality=low' });
    await firstSector(page).click();
    await expect.poll(() => address(page).sector).not.toBeNull();
    await openRows(page).nth(1).click();
    await article(page).waitFor();
    expect(await openRows(page).nth(1).getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await article(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await article(page).waitFor({ state: 'detached' });
    expect(address(page).sector).not.toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(() => address(page)).toEqual({ path: '/ko', sector: null, query: null });
  });

  it('take the focus to the panel and give it back to the row', async () => {
    const page = await openPage({ path: '/ko?quality=low' });
    await firstSector(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    const row = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(row).toMatch(/^\/ko\/companies\//);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('panel-title');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe(row);
  });

  it('open the sector of a company that was chosen elsewhere', async () => {
    const page = await openPage({ path: '/ko/companies/hyosung-heavy?quality=low' });
    await openRows(page).filter({ hasText: '효성중공업' }).first().waitFor();
    expect(address(page).sector).toBeNull();
  });

  it('lead to every building of a block', async () => {
    const page = await openPage({ path: '/en?quality=low', language: 'en' });
    await page.getByRole('button', { name: /^Block/ }).click();
    await page.locator('#blocks a').first().click();
    await article(page).getByRole('button', { name: 'Show the buildings' }).click();
    const buildings = article(page).locator('a[href^="/en/buildings/"]');
    await buildings.first().waitFor();
    const before = await buildings.count();
    await article(page).getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => buildings.count()).toBeGreaterThan(before);
    await buildings.last().click();
    await expect.poll(() => address(page).path).toMatch(/^\/en\/buildings\//);
  });
});

describe('the panels', () => {
  it('leave two thirds of the scene free, and half of it on a telephone', async () => {
    const page = await openPage({ path: '/ko/companies/hyosung-heavy?quality=low' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await article(page).getByText('공개자료로 작성').waitFor();
    expect(await free(page, covers)).toBeGreaterThan(0.65);
    const phone = await openPage({
      path: '/ko/companies/hyosung-heavy?quality=low',
      size: 'phone',
    });
    await article(phone).getByText('공개자료로 작성').waitFor();
    await phone.waitForTimeout(400);
    expect(await free(phone, '[data-height]')).toBeGreaterThan(0.5);
    const targets = await phone.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-height] button, [role="toolbar"] button')]
        .filter((target) => target.offsetParent !== null)
        .map((target) => {
          const after = getComputedStyle(target, '::after');
          const reach = after.content === 'none' ? 0 : -Number.parseFloat(after.bottom);
          return { text: target.innerText, height: target.offsetHeight + (reach || 0) };
        })
        .filter(({ height }) => height < 44),
    );
    expect(targets).toEqual([]);
  });

  it('say what is wrong with an address, and open the rest of it', async () => {
    const page = await openPage({ path: '/ko/towers/9?at=1,2&quality=low' });
    await page.getByText('주소가 가리키는 대상을 알 수 없어').waitFor();
    expect(address(page).path).toBe('/ko');
  });

  it('say that a page is unknown or withdrawn', async () => {
    const page = await openPage({
      path: '/en/companies/no-such-works?quality=low',
      language: 'en',
    });
    await article(page).getByText('has been withdrawn').waitFor();
    await article(page).getByRole('button', { name: 'Close' }).last().click();
    await expect.poll(() => address(page).path).toBe('/en');
  });

  it('say that there is no answer, and try again', async () => {
    const page = await openPage({ path: '/ko?quality=low' });
    await firstSector(page).waitFor();
    await page.route('**/api/companies/*', (route) => route.abort());
    await firstSector(page).click();
    await openRows(page).first().click();
    await article(page).getByRole('alert').waitFor();
    await page.unroute('**/api/companies/*');
    await article(page).getByRole('button', { name: '다시 시도' }).click();
    await article(page).getByText('공개자료로 작성').waitFor();
    await closePages(/ERR_FAILED/);
  });
});
