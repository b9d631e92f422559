import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { manifestSchema } from '#capabilities/buildings/manifest.ts';
import { launchChromium } from '../support/browserLaunch.ts';
import { startBrowserServer } from '../support/browserServer.ts';
import { hidePanels } from '../support/hidePanels.ts';

/**
 * The picture that stands in for the scene until it is there (`public/poster-….webp`): the land at the opening's first
 * light, without buildings and without the colour of any company's ground, so that it never shows a site that an
 * operator withholds.
 */
const address = '/ko?at=-2003,-222,9000,100,9.5&time=2026-10-14T06:14&quality=high&stills=8&probe';
const shapes = {
  wide: { width: 1440, height: 900, kept: 0.6 },
  tall: { width: 390, height: 844, kept: 1.2 },
} as const;

const dataDir = mkdtempSync(join(tmpdir(), 'changwon-poster-'));
const server = await startBrowserServer(dataDir);
const launched = await launchChromium();
try {
  const browser = await chromium.connect(launched.wsEndpoint());
  const answer = await fetch(`${server.origin}/api/manifest`);
  const { features } = manifestSchema.parse(await answer.json());
  for (const [name, { width, height, kept }] of Object.entries(shapes)) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.route(`**${features}`, (route) => route.fulfill({ json: { sites: [] } }));
    await page.goto(server.origin + address);
    await page.waitForFunction(
      () => performance.getEntriesByName('scene:complete').length > 0 && window.scene,
      null,
      { timeout: 60_000 },
    );
    await page.evaluate(() => {
      performance.clearMarks('scene:settled');
      window.scene?.showLabels(false);
      for (const part of ['tiles', 'lamps']) window.scene?.leaveOut(part);
    });
    await page.waitForFunction(
      () => performance.getEntriesByName('scene:settled').length > 0,
      null,
      { timeout: 120_000 },
    );
    await page.evaluate(hidePanels);
    const picture = await page.screenshot();
    const poster = await packed(page, picture, Math.round(width * kept), Math.round(height * kept));
    writeFileSync(`public/poster-${name}.webp`, poster);
    console.log(`public/poster-${name}.webp ${(poster.length / 1000).toFixed(1)} KB`);
    await page.close();
  }
} finally {
  await launched.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** A picture in a given size as WebP, by the browser's own encoder. */
async function packed(page: Page, png: Buffer, width: number, height: number): Promise<Buffer> {
  const dataUrl = await page.evaluate(
    async ([source, w, h]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = w;
      canvas.height = h;
      canvas.getContext('2d')?.drawImage(image, 0, 0, w, h);
      return canvas.toDataURL('image/webp', 0.5);
    },
    [png.toString('base64'), width, height] as const,
  );
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
}
