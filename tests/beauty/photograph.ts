import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { SceneProbe } from '#scene/exposeStage.ts';
import { settle, waitForMark } from '../support/browserScene.ts';
import { hidePanels } from '../support/hidePanels.ts';
import { watchDrawing } from '../support/watchDrawing.ts';
import type { View } from './views.ts';

export interface Photograph {
  readonly file: Buffer;
  readonly png: PNG;
  readonly labels: ReturnType<SceneProbe['labels']>;
  readonly camera: ReturnType<SceneProbe['camera']>;
}

interface Options {
  readonly origin: string;
  /** `low` draws moving frames only; else the finished picture of so many stills. */
  readonly stills: number | 'low';
  /** Before the page begins. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Opens a view as a new visitor and waits until its picture is finished. */
export async function openView(browser: Browser, view: View, options: Options): Promise<Page> {
  const { width, height, ratio } = view.size;
  const phone = width < height;
  const context = await browser.newContext({
    baseURL: options.origin,
    viewport: { width, height },
    deviceScaleFactor: ratio,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
    ...(phone ? { hasTouch: true, isMobile: true } : {}),
  });
  context.setDefaultTimeout(120_000);
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(watchDrawing, true);
  const page = await context.newPage();
  await options.prepare?.(page);
  const quality =
    options.stills === 'low' ? 'quality=low' : `quality=high&stills=${options.stills}`;
  await page.goto(`${view.path}?${view.query ? `${view.query}&` : ''}${quality}&probe`);
  if (!view.panels) await page.evaluate(hidePanels);
  await waitForMark(page, 'scene:settled');
  await page.waitForFunction(() => window.scene !== undefined);
  await page.locator('button[aria-controls^="sector-"]').first().waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  await settle(page);
  return page;
}

/** The picture as it stands now. */
export async function photograph(page: Page): Promise<Photograph> {
  await settle(page);
  const file = await page.screenshot();
  const { labels, camera } = await page.evaluate(() => {
    const scene = window.scene as SceneProbe;
    return { labels: scene.labels(), camera: scene.camera() };
  });
  return { file, png: PNG.sync.read(file), labels, camera };
}

export async function closeView(page: Page): Promise<void> {
  await page.context().close();
}
