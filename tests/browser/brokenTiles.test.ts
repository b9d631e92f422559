import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import type { Manifest } from '#capabilities/buildings/manifest.ts';
import { growTree, type TileNode } from '#capabilities/buildings/tileTree.ts';
import { closePages, openPage } from '../support/browser.ts';
import { waitForMark } from '../support/browserScene.ts';
import { readApi } from '../support/readApi.ts';

afterEach(() => closePages(/ERR_FAILED|500/));

const path = '/ko?quality=low&at=1600,900,700,60,30';
const isComplete = (page: Page): Promise<boolean> =>
  page.evaluate(() => performance.getEntriesByName('scene:complete', 'mark').length > 0);
const below = (node: TileNode): TileNode[] =>
  node.children.flatMap((child) => [child, ...below(child)]);

it.each([
  ['cut short', { contentType: 'application/octet-stream', body: 'CFT' }],
  ['missing', { status: 500, body: '' }],
])(
  'shows what it has and a note where tiles are %s, and the rest when they can be had',
  async (_, answer) => {
    const { tiles } = await readApi<Manifest>('/api/manifest');
    const broken = new Set(below(growTree(tiles) as TileNode).map(({ url }) => url));
    const asked = new Map<string, number>();
    const page = await openPage({
      path,
      prepare: (opened) =>
        opened.route('**/tiles/*.bin', async (route) => {
          const url = new URL(route.request().url()).pathname;
          if (!broken.has(url)) return route.continue();
          asked.set(url, (asked.get(url) ?? 0) + 1);
          return route.fulfill(answer);
        }),
    });
    await waitForMark(page, 'scene:first-frame');
    await page.getByText('지도 자료를 받지 못했습니다').waitFor();
    await page.waitForTimeout(1_500);
    expect(await isComplete(page)).toBe(false);
    expect(asked.size).toBeGreaterThan(0);
    expect(Math.max(...asked.values())).toBeLessThan(6);
    await page.unroute('**/tiles/*.bin');
    await waitForMark(page, 'scene:complete');
  },
);

it('goes on with another worker where one fails', async () => {
  const page = await openPage({
    path,
    prepare: (opened) => opened.addInitScript(failFirstWorkers),
  });
  await waitForMark(page, 'scene:complete');
  expect(await page.evaluate(() => window.failedWorkers.length)).toBeGreaterThan(1);
});

declare global {
  interface Window {
    failedWorkers: string[];
  }
}

/** Runs in a page before its own code: the first worker of each kind dies at its first task. */
function failFirstWorkers(): void {
  window.failedWorkers = [];
  const Whole = window.Worker;
  window.Worker = class extends Whole {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      const kind = String(url).replace(/^.*\//, '');
      if (window.failedWorkers.includes(kind)) return;
      window.failedWorkers.push(kind);
      this.postMessage = () => {
        this.terminate();
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'worker died' })));
      };
    }
  };
}
