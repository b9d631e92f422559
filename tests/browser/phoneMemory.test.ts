import { afterEach, expect, it } from 'vitest';
import { recordMemory } from '../bench/recordMemory.ts';
import { closePages, openPage } from '../support/browser.ts';
import { ready } from '../support/browserScene.ts';

afterEach(() => closePages());

const views = {
  'the complex': '/ko',
  'a block': '/ko?at=700,0,620,60,27',
  'a street': '/ko?at=700,0,90,60,6',
} as const;
/** What a telephone gives a page before it ends it, MB: see the issue of the living model. */
const most = 64;

it.each(Object.entries(views))('holds %s in the memory of a telephone', async (_, path) => {
  const page = await openPage({
    path,
    size: 'phone',
    ratio: 3,
    prepare: (opened) => opened.addInitScript(recordMemory),
  });
  await ready(page);
  const { megabytes, ratio } = await page.evaluate(() => {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    return { megabytes: window.gpuBytes() / 1e6, ratio: canvas.width / canvas.clientWidth };
  });
  console.log(`${path}: ${megabytes.toFixed(1)} MB`);
  expect(ratio).toBeCloseTo(1.5, 1);
  expect(megabytes).toBeGreaterThan(20);
  expect(megabytes).toBeLessThanOrEqual(most);
});
