import type { Page } from 'playwright-core';
import { afterEach, expect, inject, it } from 'vitest';
import type { Manifest } from '#capabilities/buildings/manifest.ts';
import { decodeFacts } from '#capabilities/styles/factsFile.ts';
import { type Legend, legendOf } from '#capabilities/styles/legendOf.ts';
import type { StyleId } from '#capabilities/styles/styleScale.ts';
import { aBuilding } from '../support/aBuilding.ts';
import { closePages, openPage } from '../support/browser.ts';
import { middle, pickAt, ready, settle } from '../support/browserScene.ts';
import { pictureDifference } from '../support/comparePictures.ts';
import { readApi } from '../support/readApi.ts';

afterEach(() => closePages());

const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const head = (page: Page) => page.getByRole('button', { name: /^색으로 보기/ });
/** Waits until the legend of a style that is not the sectors is there, and the picture is finished. */
async function legendReady(page: Page): Promise<void> {
  await rows(page).first().waitFor();
  await settle(page);
}

const rows = (page: Page) => page.locator('button[aria-pressed][data-row]');

async function colourBy(page: Page, label: string): Promise<void> {
  await head(page).click();
  await page.getByRole('menuitemradio', { name: label }).click();
}

async function legend(style: StyleId): Promise<Legend> {
  const { facts, counts } = await readApi<Manifest>('/api/manifest');
  const answer = await fetch(inject('origin') + facts);
  const columnFile = decodeFacts(new Uint8Array(await answer.arrayBuffer()));
  return legendOf(style, columnFile, counts.buildings);
}

it('recolours every building in one frame, counts them, and keeps it in the address', async () => {
  const page = await openPage({ path: '/ko?quality=low' });
  await ready(page);
  const canvas = page.locator('canvas').first();
  const bySector = await canvas.screenshot();
  await colourBy(page, '높이');
  await rows(page).first().waitFor();
  await settle(page);
  expect(pictureDifference(bySector, await canvas.screenshot())).toBeGreaterThan(0.02);
  await expect.poll(() => parameter(page, 'style')).toBe('height');
  const scale = (await legend('height')).rows;
  const shown = await rows(page).allInnerTexts();
  expect(shown.map((text) => Number(text.replaceAll(',', '')))).toEqual(
    scale.map(({ count }) => count),
  );

  const before = await page.evaluate(() => window.drawing.frames);
  await colourBy(page, '용도');
  await settle(page);
  expect((await page.evaluate(() => window.drawing.frames)) - before).toBe(1);
});

it('lets one class stand out by the keyboard, with the rest gone from picture and pointer', async () => {
  const { path, building } = await aBuilding();
  const page = await openPage({ path: `${path}&style=height` });
  await legendReady(page);
  const { x, y } = middle(page);
  expect(await pickAt(page, x, y)).not.toBeNull();
  await page.mouse.move(1, 1);

  const scale = (await legend('height')).rows;
  const own = scale.findIndex(({ from = 0, to = Infinity }) => {
    return building.heightM >= from && building.heightM < to;
  });
  const other = scale.findIndex(({ count }, k) => count > 0 && k !== own);
  await rows(page).nth(other).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'only')).toBe(scale[other]?.id);
  const faded = await page.locator('canvas').first().screenshot();
  await page.getByRole('radio', { name: '흐리게' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => parameter(page, 'rest')).toBe('ghost');
  await settle(page);
  const ghosts = await page.locator('canvas').first().screenshot();
  expect(pictureDifference(faded, ghosts)).toBeGreaterThan(0.02);
  expect(await pickAt(page, x, y)).not.toMatchObject({ id: building.gid });

  await page.keyboard.press('ArrowRight');
  await expect.poll(() => parameter(page, 'rest')).toBe('hidden');
  await settle(page);
  expect(await pickAt(page, x + 1, y)).not.toMatchObject({ id: building.gid });
  await page.reload();
  await legendReady(page);
  await expect
    .poll(() => rows(page).nth(other).getAttribute('aria-pressed'), { timeout: 20_000 })
    .toBe('true');
  await page.keyboard.press('Escape');
  await expect.poll(() => parameter(page, 'only')).toBeNull();
  await settle(page);
  expect(await pickAt(page, x, y)).toMatchObject({ kind: 'building' });
});

it('moves between columns by the arrows and says what each holds', async () => {
  const page = await openPage({ path: '/ko?quality=low&style=height' });
  await legendReady(page);
  const filled = page.locator('button[aria-pressed][data-row]:enabled');
  await filled.first().focus();
  await page.keyboard.press('End');
  const last = filled.last();
  expect(await last.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await last.getAttribute('aria-label')).toMatch(/^30 m 이상, [\d,]+동$/);
});

it('says that the facts did not come, and asks again', async () => {
  const page = await openPage({ path: '/ko?quality=low' });
  await ready(page);
  const { facts } = await readApi<Manifest>('/api/manifest');
  await page.route(`**${facts}`, (route) => route.fulfill({ status: 200, body: 'damaged' }));
  await colourBy(page, '연도');
  await page.getByRole('alert').getByText('색 기준 자료를 받지 못했습니다').waitFor();
  await page.unroute(`**${facts}`);
  await page.getByRole('alert').getByRole('button', { name: '다시 시도' }).click();
  await rows(page).first().waitFor();
  expect(await page.getByText('자료 없음').count()).toBe(1);
});

it('leads back to the sectors, and says so when an address names a class that is none', async () => {
  const page = await openPage({ path: '/ko?quality=low&style=use&only=castle' });
  await page.getByText('주소가 가리키는 색 구간을 알 수 없어').first().waitFor();
  await expect.poll(() => parameter(page, 'only')).toBeNull();
  await colourBy(page, '업종');
  await page.locator('button[aria-controls^="sector-"]').first().waitFor();
  await expect.poll(() => parameter(page, 'style')).toBeNull();
});

it('goes about by the small map and tilts to a plan and back, by keys alone', async () => {
  const page = await openPage({ path: '/ko?quality=low&at=0,0,2500,0,40', size: 'desktop' });
  await ready(page);
  const map = page.getByRole('application', { name: '작은 지도' });
  const wedge = () => map.locator('polygon').getAttribute('points');
  const before = await wedge();
  expect(before?.split(' ')).toHaveLength(4);
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await settle(page);
  await expect.poll(() => parameter(page, 'at')).toMatch(/^[1-9]\d\d,/);
  expect(await wedge()).not.toBe(before);
  await expect.poll(() => map.getByRole('status').innerText()).toMatch(/부근$/);

  await page.locator('body').press('t');
  await settle(page);
  await expect.poll(() => Number(parameter(page, 'at')?.split(',').at(-1))).toBeGreaterThan(80);
  await page.getByRole('button', { name: '비스듬히 보기' }).press('Enter');
  await settle(page);
  await expect.poll(() => Number(parameter(page, 'at')?.split(',').at(-1))).toBe(30);

  const { x = 0, y = 0, width = 0, height = 0 } = (await map.boundingBox()) ?? {};
  await page.mouse.click(x + width * 0.2, y + height * 0.2);
  await settle(page);
  await expect.poll(() => Number(parameter(page, 'at')?.split(',')[0])).toBeLessThan(-1000);
  await page.locator('body').press('o');
  await map.waitFor({ state: 'detached' });
});
