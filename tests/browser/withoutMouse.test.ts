import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { closePages, openPage } from '../support/browser.ts';
import { ready, settle } from '../support/browserScene.ts';
import { readApi } from '../support/readApi.ts';

afterEach(() => closePages());

/** The name that a screen reader says of the element with the focus, and whether its focus can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return {
      tag: element.tagName,
      text: (element.getAttribute('aria-label') ?? element.innerText ?? '').trim(),
      seen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    };
  });

it('reaches every control by Tab, each with a name and a visible focus', async () => {
  const page = await openPage({ path: '/ko?quality=low' });
  await ready(page);
  const seen = new Set<string>();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const { tag, text, seen: visible } = await focused(page);
    if (tag === 'BODY') break;
    expect(text, `a name for ${tag}`).not.toBe('');
    expect(visible, `visible focus on ${tag} ${text}`).toBe(true);
    seen.add(`${tag} ${text}`);
  }
  expect(seen.size).toBeGreaterThan(8);
});

it('opens a company and one of its buildings by keyboard alone', async () => {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  const company = items.find(({ buildings }) => buildings.length > 0) as CompanySummary;
  const page = await openPage({ path: '/ko?quality=low' });
  await ready(page);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await page.keyboard.type(company.name.ko);
  await page.getByRole('option').filter({ hasText: company.name.ko }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/ko/companies/${company.id}**`);
  const building = page.getByRole('article').locator('a[href*="/buildings/"]').first();
  await building.waitFor();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    if (await building.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ko/buildings/**');
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).pathname).not.toMatch(/buildings/);
});

it.each([
  ['eased', false],
  ['without motion', true],
])(
  'moves the camera by keys %s, goes from building to building and opens one',
  async (_how, still) => {
    const page = await openPage({ path: '/ko?quality=low&at=0,-333,1500,97,45', still });
    await ready(page);
    await page.locator('[data-scene]').focus();
    await page.keyboard.press('ArrowUp');
    await settle(page);
    await expect
      .poll(() => new URL(page.url()).searchParams.get('at'))
      .not.toBe('0,-333,1500,97,45');
    await page.keyboard.press('.');
    await page.keyboard.press('.');
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/ko\/buildings\//);
  },
);
