import { afterEach, expect, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';
import { framesDuring, ready } from '../support/browserScene.ts';
import { goldenDifference, pictureVariety } from '../support/comparePictures.ts';

afterEach(() => closePages());

const tolerated = 0.02;

it('opens on the picture of the complex', async () => {
  const page = await openPage({ path: '/ko?quality=high&stills=4', size: 'desktop' });
  await ready(page);
  const picture = await page.screenshot();
  expect(pictureVariety(picture)).toBeGreaterThan(0.5);
  expect(goldenDifference('opening-1440x900', picture)).toBeLessThan(tolerated);
});

it('opens on a telephone', async () => {
  const page = await openPage({ path: '/ko?quality=high&stills=4', size: 'phone' });
  await ready(page);
  const picture = await page.screenshot();
  expect(goldenDifference('opening-390x844', picture)).toBeLessThan(tolerated);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

it('sets its milestones in order and then draws nothing', async () => {
  const page = await openPage({ path: '/ko?quality=low' });
  await page.waitForLoadState('networkidle');
  await ready(page);
  const times = await page.evaluate(() =>
    ['first-frame', 'complete', 'settled'].map(
      (name) => performance.getEntriesByName(`scene:${name}`, 'mark').at(-1)?.startTime ?? -1,
    ),
  );
  expect(times.every((time) => time > 0)).toBe(true);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(await framesDuring(page, 5_000)).toBe(0);
});

it('shows its texts in the font it ships', async () => {
  const page = await openPage({ path: '/ko?quality=low' });
  await ready(page);
  const loaded = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replace(/["']/g, '')),
  );
  expect(loaded).toContain('Pretendard Variable');
});
