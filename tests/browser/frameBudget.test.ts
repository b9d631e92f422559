import { afterEach, expect, it } from 'vitest';
import { recordFrames } from '../bench/recordFrames.ts';
import { closePages, openPage } from '../support/browser.ts';
import { middle, ready } from '../support/browserScene.ts';

afterEach(() => closePages());

const lights = {
  day: '2026-10-07T10:40',
  dusk: '2026-10-07T18:08',
  night: '2026-10-07T22:00',
} as const;
/** What a frame of the complex in motion may cost, whatever the light. */
const [mostDraws, mostTriangles] = [100, 150_000];

it.each(Object.entries(lights))('turns the complex within its triangles by %s', async (_, time) => {
  const page = await openPage({
    path: `/ko?quality=medium&stills=1&time=${time}`,
    size: 'desktop',
    prepare: (opened) => opened.addInitScript(recordFrames),
  });
  await ready(page);
  const { x, y } = middle(page);
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'right' });
  await page.evaluate(() => {
    window.bench.timing = true;
  });
  for (let step = 1; step <= 12; step++) {
    await page.mouse.move(x + step * 12, y);
    await page.waitForTimeout(60);
  }
  await page.mouse.up({ button: 'right' });
  const frames = await page.evaluate(() => {
    window.bench.timing = false;
    return window.bench.frames;
  });
  const most = (of: 'draws' | 'triangles'): number => Math.max(...frames.map((one) => one[of]));
  expect(frames.length).toBeGreaterThan(2);
  expect(most('triangles')).toBeGreaterThan(60_000);
  expect(most('draws')).toBeLessThanOrEqual(mostDraws);
  expect(most('triangles')).toBeLessThanOrEqual(mostTriangles);
});
