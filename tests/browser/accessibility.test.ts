import { afterEach, describe, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { closePages, openPage } from '../support/browser.ts';
import { ready, settle } from '../support/browserScene.ts';
import { readApi } from '../support/readApi.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages());

async function aCompany(): Promise<CompanySummary> {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  return items.find(
    (item) => item.buildings.length > 0 && item.products.length > 0,
  ) as CompanySummary;
}

describe.each(['ko', 'en'] as const)('axe finds no serious fault in %s', (language) => {
  it('on the opening view', async () => {
    const page = await openPage({ path: `/${language}?quality=low`, language });
    await settle(page);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('on company, product, building and the request for a correction', async () => {
    const company = await aCompany();
    const page = await openPage({
      path: `/${language}/companies/${company.id}?quality=low`,
      language,
    });
    await settle(page);
    await page.getByRole('article').getByRole('heading').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await page
      .getByRole('article')
      .getByRole('button', { name: /정정|철회|correct|withdraw/i })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(500);
    expect(await seriousFaults(page)).toEqual([]);

    for (const path of [
      `products/${company.products[0]?.id}`,
      `buildings/${company.buildings[0]}`,
    ]) {
      await page.goto(`/${language}/${path}?quality=low`);
      await settle(page);
      await page.getByRole('article').getByRole('heading').first().waitFor();
      expect(await seriousFaults(page), path).toEqual([]);
    }
  });
});

it('finds a fault that is there', async () => {
  const page = await openPage({ path: '/ko?quality=low' });
  await ready(page);
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    document.body.append(picture);
  });
  expect((await seriousFaults(page)).join()).toContain('image-alt');
});
