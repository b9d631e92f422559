import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';
import { ready, settle } from '../support/browserScene.ts';

afterEach(() => closePages());

const path = '/ko?quality=low&at=300,-300,1600,97,38';
const cameraOf = (page: Page): number[] =>
  (new URL(page.url()).searchParams.get('at') ?? '').split(',').map(Number);

it('opens what is tapped on a telephone', async () => {
  const page = await openPage({ path, size: 'phone' });
  await ready(page);
  for (let i = 0; i < 40; i++) {
    await page.touchscreen.tap(120 + ((i * 0.618) % 1) * 150, 250 + ((i * 0.755) % 1) * 150);
    await page.waitForTimeout(250);
    if (/\/(buildings|companies|blocks)\//.test(page.url())) break;
  }
  await page.getByRole('article').waitFor();
  await settle(page);
  const canvas = await page.locator('canvas').first().boundingBox();
  expect(canvas?.width).toBe(390);
});

it('zooms by a pinch and moves by a finger', async () => {
  const page = await openPage({ path, size: 'phone' });
  await ready(page);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  await touch('touchStart', [
    [150, 300],
    [240, 300],
  ]);
  for (let step = 1; step <= 8; step++) {
    await touch('touchMove', [
      [150 - step * 10, 300],
      [240 + step * 10, 300],
    ]);
    await page.waitForTimeout(30);
  }
  await touch('touchEnd', []);
  await settle(page);
  await expect.poll(() => cameraOf(page)[2]).toBeLessThan(1500);

  const [x, z] = cameraOf(page);
  await touch('touchStart', [[200, 300]]);
  for (let step = 1; step <= 8; step++) {
    await touch('touchMove', [[200, 300 + step * 12]]);
    await page.waitForTimeout(30);
  }
  await touch('touchEnd', []);
  await settle(page);
  await expect.poll(() => cameraOf(page).slice(0, 2)).not.toEqual([x, z]);
});
