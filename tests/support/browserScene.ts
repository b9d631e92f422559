import type { Page } from 'playwright-core';

export type Mark = 'scene:first-frame' | 'scene:complete' | 'scene:settled' | 'scene:none';

const quietMs = 600;

/** Waits until the page has set the mark at least `times` times. */
export async function waitForMark(page: Page, name: Mark, times = 1): Promise<void> {
  await page.waitForFunction(
    ([mark, count]) => performance.getEntriesByName(mark, 'mark').length >= count,
    [name, times] as const,
    { timeout: 120_000 },
  );
}

export function markCount(page: Page, name: Mark): Promise<number> {
  return page.evaluate((mark) => performance.getEntriesByName(mark, 'mark').length, name);
}

/** Waits until the still picture is finished and nothing has been drawn for a while. */
export async function settle(page: Page): Promise<void> {
  await waitForMark(page, 'scene:settled');
  await page.waitForFunction(
    (quiet) => {
      const { lastDraw } = window.drawing;
      const settled = performance.getEntriesByName('scene:settled', 'mark').at(-1)?.startTime ?? 0;
      return performance.now() - lastDraw > quiet && settled >= lastDraw - 50;
    },
    quietMs,
    { timeout: 120_000 },
  );
}

/** Frames drawn while the page is left alone for so many milliseconds. */
export async function framesDuring(page: Page, milliseconds: number): Promise<number> {
  const before = await page.evaluate(() => window.drawing.frames);
  await page.waitForTimeout(milliseconds);
  return (await page.evaluate(() => window.drawing.frames)) - before;
}

export interface PickedPoint {
  readonly x: number;
  readonly y: number;
  readonly kind: string;
  readonly id: string;
}

/** Moves the mouse over a grid of the middle of the picture until it rests on something of the kind. */
export async function findInScene(
  page: Page,
  wanted: (pick: { kind: string; id: string }) => boolean,
): Promise<PickedPoint> {
  const { width, height } = page.viewportSize() as { width: number; height: number };
  for (let row = 0; row < 12; row++) {
    for (let column = 0; column < 16; column++) {
      const x = Math.round(width * (0.3 + (0.4 * column) / 15));
      const y = Math.round(height * (0.4 + (0.35 * row) / 11));
      await page.evaluate(() => {
        window.drawing.picks.length = 0;
      });
      await page.mouse.move(x, y);
      await page.waitForTimeout(60);
      const pick = await page.evaluate(() => window.drawing.picks.at(-1) ?? null);
      if (pick && wanted(pick)) return { x, y, kind: pick.kind, id: pick.id };
    }
  }
  throw new Error('nothing of that kind lies under the middle of the picture');
}
