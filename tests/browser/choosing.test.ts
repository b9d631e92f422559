import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { aBuilding } from '../support/aBuilding.ts';
import { closePages, openPage } from '../support/browser.ts';
import { findEmptyGround, middle, ready, settle } from '../support/browserScene.ts';

afterEach(() => closePages());

const panel = (page: Page) => page.getByRole('article');
const pathOf = (page: Page): string => new URL(page.url()).pathname;

it('names building and company under the pointer', async () => {
  const { company, path } = await aBuilding();
  const page = await openPage({ path });
  await ready(page);
  const { x, y } = middle(page);
  await page.mouse.move(x, y);
  const card = page.locator('[aria-hidden="true"]').filter({ hasText: company.name.ko }).first();
  await card.waitFor();
  const empty = await findEmptyGround(page);
  await page.mouse.move(empty.x, empty.y);
  await card.waitFor({ state: 'hidden' });
});

it('opens the panel of what is clicked; Esc, Back and empty ground undo it', async () => {
  const { building, path } = await aBuilding();
  const page = await openPage({ path });
  await ready(page);
  const { x, y } = middle(page);
  const clickIt = async (): Promise<void> => {
    await page.mouse.click(x, y);
    await panel(page).waitFor();
    await expect.poll(() => pathOf(page)).toBe(`/ko/buildings/${building.gid}`);
    await settle(page);
  };

  await clickIt();
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  await expect.poll(() => pathOf(page)).toBe('/ko');

  await page.goto(path);
  await ready(page);
  await clickIt();
  await page.goBack();
  await panel(page).waitFor({ state: 'detached' });
  await page.goForward();
  await panel(page).waitFor();

  const empty = await findEmptyGround(page);
  await page.mouse.click(empty.x, empty.y);
  await panel(page).waitFor({ state: 'detached' });
});

it('goes from a building to its company, to a product, and back', async () => {
  const { building, company, path } = await aBuilding();
  const page = await openPage({ path });
  await ready(page);
  const { x, y } = middle(page);
  await page.mouse.click(x, y);
  await panel(page).locator(`a[href*="/companies/${company.id}"]`).first().click();
  await panel(page).getByRole('heading', { name: company.name.ko }).first().waitFor();
  await expect.poll(() => pathOf(page)).toBe(`/ko/companies/${company.id}`);
  const product = company.products[0] as { id: string };
  await panel(page).locator(`a[href*="/products/${product.id}"]`).first().click();
  await expect.poll(() => pathOf(page)).toBe(`/ko/products/${product.id}`);
  await panel(page).locator(`a[href*="/companies/${company.id}"]`).first().waitFor();
  await page.goBack();
  await page.goBack();
  await expect.poll(() => pathOf(page)).toBe(`/ko/buildings/${building.gid}`);
});

it('eases the camera to what is chosen', async () => {
  const { company } = await aBuilding();
  const page = await openPage({ path: '/ko?quality=low', still: false });
  await ready(page);
  await page.locator(`button[aria-controls="sector-${company.sector}"]`).click();
  const before = await page.evaluate(() => window.drawing.frames);
  await page.locator(`a[href*="/companies/${company.id}"]`).first().click();
  await settle(page);
  expect((await page.evaluate(() => window.drawing.frames)) - before).toBeGreaterThan(4);
  const [x, z, distance] = (new URL(page.url()).searchParams.get('at') ?? '')
    .split(',')
    .map(Number) as [number, number, number];
  const { x: toX, z: toZ } = company.position;
  expect(distance).toBeLessThan(5500);
  const seenRadius = 0.4 * distance;
  expect(Math.hypot(x - toX, z - toZ)).toBeLessThan(seenRadius);
});

it('never lets the camera under the ground, however it is dragged', async () => {
  const { path } = await aBuilding();
  const page = await openPage({ path });
  await ready(page);
  const { x, y } = middle(page);
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(x, 20, { steps: 8 });
  await page.mouse.up({ button: 'right' });
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -600);
  await settle(page);
  const [, , distance, , pitch] = (new URL(page.url()).searchParams.get('at') ?? '')
    .split(',')
    .map(Number);
  expect(distance).toBeGreaterThan(50);
  expect(pitch).toBeGreaterThan(0);
});
