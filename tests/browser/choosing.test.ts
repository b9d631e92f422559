import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import type { Building } from '#capabilities/buildings/building.ts';
import { closePages, openPage } from '../support/browser.ts';
import {
  findEmptyGround,
  findInScene,
  type PickedPoint,
  ready,
  settle,
} from '../support/browserScene.ts';
import { readApi } from '../support/readApi.ts';

afterEach(() => closePages());

/** Near enough to hit single works with the mouse. */
const closeUp = '/ko?quality=low&at=300,-300,1600,97,38';

const panel = (page: Page) => page.getByRole('article');

async function findCompanyBuilding(page: Page): Promise<{ at: PickedPoint; building: Building }> {
  const tried = new Set<string>();
  for (let i = 0; i < 40; i++) {
    const at = await findInScene(page, ({ kind, id }) => kind === 'building' && !tried.has(id));
    tried.add(at.id);
    const building = await readApi<Building>(`/api/buildings/${at.id}`);
    if (building.companies.length > 0) return { at, building };
  }
  throw new Error('no building with a company was found');
}

it('names building and company under the pointer', async () => {
  const page = await openPage({ path: closeUp });
  await ready(page);
  const { at, building } = await findCompanyBuilding(page);
  await page.mouse.move(at.x, at.y);
  const name = building.companies[0]?.name.ko as string;
  const card = page.locator('[aria-hidden="true"]').filter({ hasText: name });
  await card.first().waitFor();
  const empty = await findEmptyGround(page);
  await page.mouse.move(empty.x, empty.y);
  await card.first().waitFor({ state: 'hidden' });
});

it('opens the panel of what is clicked; Esc and Back undo, empty ground clears', async () => {
  const page = await openPage({ path: closeUp });
  await ready(page);
  const ground = await findEmptyGround(page);
  const at = await findInScene(page, ({ kind }) => kind === 'building');

  await page.mouse.click(at.x, at.y);
  await panel(page).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/ko/buildings/${at.id}`);
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  expect(new URL(page.url()).pathname).toBe('/ko');

  await page.goto(closeUp);
  await settle(page);
  await page.mouse.click(at.x, at.y);
  await panel(page).waitFor();
  await page.goBack();
  await panel(page).waitFor({ state: 'detached' });
  await page.goForward();
  await panel(page).waitFor();

  await page.goto(closeUp);
  await settle(page);
  await page.mouse.click(at.x, at.y);
  await panel(page).waitFor();
  await settle(page);
  const empty = (await isStillEmpty(page, ground)) ? ground : await findEmptyGround(page);
  await page.mouse.click(empty.x, empty.y);
  await panel(page).waitFor({ state: 'detached' });
});

it('goes from a building to its company, to a product, and back', async () => {
  const page = await openPage({ path: closeUp });
  await ready(page);
  const { at, building } = await findCompanyBuilding(page);
  const company = building.companies[0] as Building['companies'][number];
  await page.mouse.click(at.x, at.y);
  await panel(page).getByRole('link', { name: company.name.ko }).first().click();
  await panel(page).getByRole('heading', { name: company.name.ko }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/ko/companies/${company.id}`);
  await page.goBack();
  await page.waitForURL(`**/ko/buildings/${at.id}**`);
});

it('never lets the camera under the ground, however it is dragged', async () => {
  const page = await openPage({ path: closeUp });
  await ready(page);
  await page.mouse.move(720, 450);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(720, 100, { steps: 8 });
  await page.mouse.move(720, 20, { steps: 4 });
  await page.mouse.up({ button: 'right' });
  for (let i = 0; i < 30; i++) await page.mouse.wheel(0, -400);
  await settle(page);
  const [, , distance, , pitch] = (new URL(page.url()).searchParams.get('at') ?? '')
    .split(',')
    .map(Number);
  expect(distance).toBeGreaterThan(50);
  expect(pitch).toBeGreaterThan(0);
});

async function isStillEmpty(page: Page, at: { x: number; y: number }): Promise<boolean> {
  const tag = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.tagName, [
    at.x,
    at.y,
  ] as const);
  if (tag !== 'CANVAS') return false;
  await page.evaluate(() => {
    window.drawing.picks.length = 0;
  });
  await page.mouse.move(at.x, at.y);
  await page.waitForTimeout(150);
  return page.evaluate(() => window.drawing.picks.length === 0);
}
