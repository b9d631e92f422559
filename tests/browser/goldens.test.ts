import { afterEach, expect, it } from 'vitest';
import { closePages, openPage } from '../support/browser.ts';
import { ready, settle } from '../support/browserScene.ts';
import { goldenDifference, hasGolden, pictureVariety } from '../support/comparePictures.ts';
import { hidePanels } from '../support/hidePanels.ts';

afterEach(() => closePages());

/** The scene alone in views that show what day, opening view and telephone (`openingView.test.ts`) do not. */
const views = {
  'home-dusk': '/ko?time=2026-10-07T18:08',
  'home-night': '/ko?time=2026-10-07T22:00',
  'sector-transport': '/ko?sector=transport&at=2449,416,900,72,30',
  'sector-machinery': '/ko?sector=machinery&at=1600,900,1100,60,30',
  'sector-steel': '/ko/companies/hyundai-bng-steel?sector=steel',
  xray: '/ko/companies/hyundai-wia?rest=ghost&at=2449,416,1100,72,31',
  'crowded-names': '/en?at=900,0,4200,97,58',
} as const;
const tolerated = 0.02;

/**
 * A view whose golden is not there yet is left out (and counted as skipped); CHECK_GOLDENS=1 lets it fail instead, and
 * UPDATE_GOLDENS=1 makes its golden.
 */
const isWanted = (name: string): boolean =>
  hasGolden(name) || process.env.CHECK_GOLDENS === '1' || process.env.UPDATE_GOLDENS === '1';

for (const [name, path] of Object.entries(views)) {
  it.skipIf(!isWanted(name))(`looks as it did: ${name}`, async () => {
    const page = await openPage({ path: `${path}&quality=high&stills=4` });
    await ready(page);
    await page.evaluate(hidePanels);
    await page.evaluate(() => window.dispatchEvent(new Event('resize')));
    await settle(page);
    const picture = await page.screenshot();
    expect(pictureVariety(picture)).toBeGreaterThan(0.5);
    expect(goldenDifference(name, picture)).toBeLessThan(tolerated);
  });
}
