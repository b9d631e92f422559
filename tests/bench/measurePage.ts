import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
import { quantile } from './quantile.ts';
import { recordFrames } from './recordFrames.ts';
import { recordMemory } from './recordMemory.ts';

/** What one visit of a page costs; bytes, milliseconds and counts. */
export interface Figures {
  /** All that was asked for until the still picture was finished. */
  readonly bytes: number;
  /** Scripts asked for before the first frame, and all until the still picture; workers' own scripts are left out. */
  readonly firstScriptGzip: number;
  readonly scriptGzip: number;
  readonly requests: number;
  readonly firstFrame: number;
  readonly complete: number;
  readonly settled: number;
  readonly blocking: number;
  readonly frameMedian: number;
  readonly frameP95: number;
  /** Draws and triangles of a frame while orbiting, medians. */
  readonly draws: number;
  readonly triangles: number;
  readonly idleFrames: number;
  readonly pickP95: number;
  readonly heapMegabytes: number;
  /** Buffers, textures and render targets that the page asked the graphics device to hold. */
  readonly gpuMegabytes: number;
}

/** tsx wraps named functions in a call of this name, which functions sent to the page take with them. */
export const nameKeeper = 'globalThis.__name = (named) => named';
const size = { width: 1440, height: 900 };
/** Frames to time while orbiting, and how long to wait for them. */
const orbitFrames = 30;
const orbitLimitMs = 90_000;
const idleMs = 5_000;
const hovers = 200;

/** Visits a page with an empty cache, waits, orbits, rests and hovers; throws where a milestone stays out. */
export async function measurePage(browser: Browser, url: string): Promise<Figures> {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 1,
    locale: 'ko-KR',
  });
  try {
    await context.addInitScript(nameKeeper);
    await context.addInitScript(recordFrames);
    await context.addInitScript(recordMemory);
    const page = await context.newPage();
    const finished: Request[] = [];
    page.on('requestfinished', (request) => finished.push(request));
    await page.goto(url);
    await page.waitForFunction(
      () => performance.getEntriesByName('scene:settled', 'mark').length > 0,
      undefined,
      { timeout: 300_000 },
    );
    const loaded = [...finished];
    const times = await page.evaluate(() => {
      const at = (name: string): number =>
        performance.getEntriesByName(`scene:${name}`, 'mark')[0]?.startTime ?? Number.NaN;
      const complete = at('complete');
      const blocking = window.bench.longTasks
        .filter(({ start }) => start < complete)
        .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
      const { timeOrigin: origin } = performance;
      return { origin, firstFrame: at('first-frame'), complete, settled: at('settled'), blocking };
    });
    const { origin, ...marks } = times;
    return {
      ...marks,
      ...(await weigh(loaded, origin + marks.firstFrame, origin + marks.settled)),
      heapMegabytes: await heapOf(page),
      gpuMegabytes: (await page.evaluate(() => window.gpuBytes())) / 1e6,
      idleFrames: await rest(page),
      ...(await orbit(page)),
      pickP95: await hover(page),
    };
  } finally {
    await context.close();
  }
}

/** Weighs what was asked for before two moments, ms since 1970. */
async function weigh(
  requests: readonly Request[],
  firstFrame: number,
  settled: number,
): Promise<Pick<Figures, 'bytes' | 'firstScriptGzip' | 'scriptGzip' | 'requests'>> {
  const weight = { bytes: 0, firstScriptGzip: 0, scriptGzip: 0, requests: 0 };
  for (const request of requests) {
    const { startTime } = request.timing();
    if (!request.url().startsWith('http') || startTime > settled) continue;
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    weight.bytes += responseBodySize + responseHeadersSize;
    weight.requests++;
    const response = await request.response();
    const type = (await response?.headerValue('content-type')) ?? '';
    if (!response || !/javascript/.test(type)) continue;
    const packed = gzipSync(await response.body()).length;
    weight.scriptGzip += packed;
    if (startTime < firstFrame) weight.firstScriptGzip += packed;
  }
  return weight;
}

/** JavaScript heap after a collection, MB. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

async function rest(page: Page): Promise<number> {
  await page.waitForTimeout(1_000);
  const before = await page.evaluate(() => window.bench.drawn);
  await page.waitForTimeout(idleMs);
  return (await page.evaluate(() => window.bench.drawn)) - before;
}

/** Drags to and fro with the button that turns the view and times the frames. */
async function orbit(
  page: Page,
): Promise<Pick<Figures, 'frameMedian' | 'frameP95' | 'draws' | 'triangles'>> {
  const [x, y] = [size.width / 2, size.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(x + 4, y);
  await page.evaluate(() => {
    window.bench.timing = true;
  });
  const began = Date.now();
  let timed = 0;
  for (let step = 1; timed < orbitFrames && Date.now() - began < orbitLimitMs; step++) {
    const turn = step / 12;
    await page.mouse.move(x + Math.sin(turn) * 260, y + Math.sin(turn / 2) * 40);
    timed = await page.evaluate(() => window.bench.frames.length);
  }
  const frames = await page.evaluate(() => {
    window.bench.timing = false;
    return window.bench.frames;
  });
  await page.mouse.up({ button: 'right' });
  if (frames.length < 5) throw new Error(`only ${frames.length} frames were drawn while orbiting`);
  const of = (key: 'cost' | 'draws' | 'triangles', share: number): number =>
    quantile(
      frames.map((frame) => frame[key]),
      share,
    );
  return {
    frameMedian: of('cost', 0.5),
    frameP95: of('cost', 0.95),
    draws: of('draws', 0.5),
    triangles: of('triangles', 0.5),
  };
}

async function hover(page: Page): Promise<number> {
  await page.waitForTimeout(1_500);
  for (let i = 0; i < hovers; i++) {
    const [u, v] = [(i * 0.618034) % 1, (i * 0.754878) % 1];
    await page.mouse.move(size.width * (0.3 + 0.4 * u), size.height * (0.4 + 0.4 * v));
    await page.waitForTimeout(10);
  }
  await page.waitForTimeout(300);
  const picks = await page.evaluate(() => window.bench.picks);
  return picks.length > 0 ? quantile(picks, 0.95) : Number.NaN;
}
