import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { aBuilding } from '../support/aBuilding.ts';
import { closePages, openPage } from '../support/browser.ts';
import { ready, settle } from '../support/browserScene.ts';
import { pictureDifference, savePicture } from '../support/comparePictures.ts';

afterEach(() => closePages(/WebGL|Context/i));

/** Takes the graphics memory away, and gives it back after a moment; ms from there to the first frame drawn again. */
function loseContext(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    const gl = canvas.getContext('webgl2') as WebGL2RenderingContext;
    const extension = gl.getExtension('WEBGL_lose_context') as WEBGL_lose_context;
    const told = (name: string) =>
      new Promise((resolve) => canvas.addEventListener(name, resolve, { once: true }));
    const lost = told('webglcontextlost');
    extension.loseContext();
    await lost;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const back = told('webglcontextrestored');
    extension.restoreContext();
    await back;
    const from = performance.now();
    while (window.drawing.lastDraw < from) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return performance.now() - from;
  });
}

/** How long a frame takes when nothing was lost, ms: the measure of this machine at this moment. */
function timeFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const gl = document.querySelector('canvas')?.getContext('webgl2') as WebGL2RenderingContext;
    const from = performance.now();
    window.scene?.showLabels(true);
    while (window.drawing.lastDraw < from) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return performance.now() - from;
  });
}

/** The picture without what lies over it, and the address with everything chosen. */
async function stateOf(page: Page): Promise<{ picture: Buffer; address: string; panel: string }> {
  await settle(page);
  return {
    picture: await page.locator('canvas').first().screenshot(),
    address: page.url(),
    panel: await page.getByRole('article').innerText(),
  };
}

it.each([
  ['by day, as it moves', 'quality=low'],
  ['by night, finished', 'quality=high&stills=2&time=2026-10-07T22:00'],
])('draws the same picture again after the graphics device was lost, %s', async (name, query) => {
  const { building } = await aBuilding();
  const { x, z } = building.position;
  const at = `at=${Math.round(x)},${Math.round(z)},1500,97,32`;
  const page = await openPage({ path: `/ko/buildings/${building.gid}?probe&${query}&${at}` });
  await page.getByRole('article').getByRole('heading', { level: 2 }).waitFor();
  await ready(page);
  const requests: string[] = [];
  const frame = await timeFrame(page);
  const before = await stateOf(page);
  page.on('request', (request) => requests.push(request.url()));
  const ms = await loseContext(page);
  await page.getByText('3D 화면이 돌아왔습니다').waitFor();
  await page.getByText('3D 화면이 돌아왔습니다').waitFor({ state: 'hidden' });
  const after = await stateOf(page);
  savePicture(`context-before-${name.slice(3, 6)}`, before.picture);
  savePicture(`context-after-${name.slice(3, 6)}`, after.picture);
  expect(pictureDifference(before.picture, after.picture), name).toBeLessThan(0.001);
  expect([after.address, after.panel]).toEqual([before.address, before.panel]);
  expect(requests.filter((url) => /\/tiles\//.test(url))).toEqual([]);
  console.log(`context back after ${ms.toFixed(0)} ms, a frame takes ${frame.toFixed(0)} ms`);
  expect(ms).toBeLessThan(Math.max(1_000, 12 * frame));
});
