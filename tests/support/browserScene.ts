import type { Page } from 'playwright-core';

export type Mark = 'scene:first-frame' | 'scene:complete' | 'scene:settled' | 'scene:none';

/** Time for the page to begin with what it was asked for, and without drawing to count as still, ms. */
const reactMs = 300;
const quietMs = 500;

/** Waits until the page has set the mark. */
export async function waitForMark(page: Page, name: Mark): Promise<void> {
  await page.waitForFunction(
    (mark) => performance.getEntriesByName(mark, 'mark').length > 0,
    name,
    { timeout: 120_000 },
  );
}

/** Waits until the still picture of what is now seen is finished and nothing is drawn any more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(reactMs);
  await page.waitForFunction(
    (quiet) => {
      const { lastDraw } = window.drawing;
      const settled = performance.getEntriesByName('scene:settled', 'mark').at(-1)?.startTime ?? 0;
      return settled > lastDraw && performance.now() - lastDraw > quiet;
    },
    quietMs,
    { timeout: 120_000 },
  );
}

/** Waits until the panels are there with the list of companies, and the picture is finished. */
export async function ready(page: Page): Promise<void> {
  await page.locator('button[aria-controls^="sector-"]').first().waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  await settle(page);
}

/** Frames drawn while the page is left alone for so many milliseconds. */
export async function framesDuring(page: Page, milliseconds: number): Promise<number> {
  const before = await page.evaluate(() => window.drawing.frames);
  await page.waitForTimeout(milliseconds);
  return (await page.evaluate(() => window.drawing.frames)) - before;
}

/** The middle of the picture, where the thing lies that the camera of an address looks at. */
export function middle(page: Page): { x: number; y: number } {
  const { width, height } = page.viewportSize() as { width: number; height: number };
  return { x: width / 2, y: height / 2 };
}

/** A point of the middle of the picture with nothing to choose under it. */
export async function findEmptyGround(page: Page): Promise<{ x: number; y: number }> {
  for (const [x, y] of middlePoints(page)) {
    if ((await pickAt(page, x, y)) === null && (await isScene(page, x, y))) return { x, y };
  }
  throw new Error('everything under the middle of the picture can be chosen');
}

/** What the mouse finds at a point of the page, or null. */
export async function pickAt(
  page: Page,
  x: number,
  y: number,
): Promise<{ kind: string; id: string } | null> {
  await page.evaluate(() => {
    window.drawing.picks.length = 0;
  });
  await page.mouse.move(x, y);
  await page.waitForTimeout(120);
  return page.evaluate(() => window.drawing.picks.at(-1) ?? null);
}

function isScene(page: Page, x: number, y: number): Promise<boolean> {
  return page.evaluate(
    ([left, top]) => document.elementFromPoint(left, top)?.tagName === 'CANVAS',
    [x, y] as const,
  );
}

function middlePoints(page: Page): [x: number, y: number][] {
  const { width, height } = page.viewportSize() as { width: number; height: number };
  return Array.from({ length: 120 }, (_, i) => [
    Math.round(width * (0.35 + 0.3 * ((i * 0.618034) % 1))),
    Math.round(height * (0.4 + 0.35 * ((i * 0.754878) % 1))),
  ]);
}
