import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { aBuilding } from '../support/aBuilding.ts';
import { closePages, openPage } from '../support/browser.ts';
import { middle, ready, settle } from '../support/browserScene.ts';

afterEach(() => closePages());

const path = '/ko?quality=low&at=300,-300,1600,97,38';
const cameraOf = (page: Page): number[] =>
  (new URL(page.url()).searchParams.get('at') ?? '').split(',').map(Number);

it('opens what is tapped on a telephone', async () => {
  const { building, path } = await aBuilding();
  const page = await openPage({ path, size: 'phone' });
  await ready(page);
  const { x, y } = middle(page);
  await page.touchscreen.tap(x, y);
  await page.getByRole('article').waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/ko/buildings/${building.gid}`);
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
