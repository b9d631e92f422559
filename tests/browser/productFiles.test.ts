import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import type { ProductFile } from '#capabilities/product-files/productFile.ts';
import { aGear, glbOf } from '../support/aModel.ts';
import { closePages, openPage } from '../support/browser.ts';
import { framesDuring, settle } from '../support/browserScene.ts';
import { claimByExample } from '../support/claimByExample.ts';
import { aPage, aStep } from '../support/hostilePapers.ts';
import { signInAs } from '../support/person.ts';
import { readApi } from '../support/readApi.ts';
import { requestsOf } from '../support/requests.ts';
import { seriousFaults } from '../support/seriousFaults.ts';

afterEach(() => closePages());

let path: string;
/** The example company lists a gear with its files. */
beforeAll(async () => {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  const company = items.filter(({ buildings }) => buildings.length > 0)[12] as CompanySummary;
  const organisation = await claimByExample(company);
  const page = await signInAs('company', '/ko/account');
  const { ask } = requestsOf(page);
  const files = {
    model: Buffer.from(await glbOf(aGear({ radius: 0.16, width: 0.05 }))),
    step: Buffer.from(aStep()),
    paper: Buffer.from(aPage()),
  };
  const kept = async (kind: keyof typeof files) => {
    const to = `/api/uploads/organisations/${organisation}/product-files/${kind}`;
    return (await ask<ProductFile>('POST', to, files[kind])).id;
  };
  const value = {
    name: { ko: '감속기용 기어', en: 'Gear' },
    ...{ pictures: [], specs: [], keywords: [] },
    model: await kept('model'),
    step: await kept('step'),
    papers: [{ file: await kept('paper'), title: '외형도와 치수표' }],
  };
  const products = `/api/organisations/${organisation}/pages/${company.id}/products`;
  const gear = { key: 'browser01gear', value };
  const { id, rev } = await ask<{ id: string; rev: number }>('POST', products, gear);
  await ask('POST', `${products}/${id}/acts`, { kind: 'list', rev });
  path = `/ko/products/${id}?quality=low`;
  await closePages();
}, 240_000);

const model = (page: Page) => page.locator('[data-model="ready"]');

it('shows a product from all sides, and gives its papers away under their titles', async () => {
  const page = await openPage({ path, size: 'desktop' });
  await model(page).waitFor();
  await page.getByText('318.2 × 318.2 × 50 mm').or(page.getByText('× 50 mm')).first().waitFor();
  const canvas = page.getByRole('application', { name: /감속기용 기어의 3D 모델/ });
  const before = await model(page).screenshot();
  await canvas.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(async () => before.equals(await model(page).screenshot())).toBe(false);
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /외형도와 치수표/ }).click(),
  ]);
  expect(paper.suggestedFilename()).toMatch(/\.pdf$/);
  expect(await seriousFaults(page)).toEqual([]);
});

it('stands it before its building, enlarged as its sign says, and comes to rest', async () => {
  const page = await openPage({ path, size: 'desktop' });
  await page.getByRole('button', { name: '건물 앞에 세워 보기' }).click();
  await settle(page);
  expect(await page.evaluate(() => location.search)).toContain('at=');
  await expect.poll(() => framesDuring(page, 1500), { timeout: 30_000 }).toBe(0);
});

it('lets a telephone scroll past it, and says where it cannot be drawn', async () => {
  const page = await openPage({ path, size: 'phone' });
  await model(page).waitFor();
  const touch = await model(page)
    .locator('canvas')
    .evaluate((canvas) => getComputedStyle(canvas).touchAction);
  expect(touch).toBe('pan-y');
  const without = await openPage({ path, webgl: false });
  await without.getByText('이 브라우저에서는 3D 모델을 볼 수 없습니다').waitFor();
});
