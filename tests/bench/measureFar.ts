import { type Browser, chromium } from 'playwright-core';
import { launchChromium } from '../support/browserLaunch.ts';
import { farProxy } from './farProxy.ts';
import { nameKeeper } from './measurePage.ts';
import { roundTripsInARow } from './roundTrips.ts';
import type { Verdict } from './verdict.ts';

const line = { roundTripMs: 260, bitsPerSecond: 10e6 } as const;
const slowerBy = 4;
/** Round trips of two visits over a wide line, ms, far enough apart to drown what else differs. */
const trips = [500, 2_500] as const;

/** What a visitor far away on a slow machine waits for, ms from the beginning of the visit. */
export interface FarVisit {
  readonly paint: number;
  readonly largestPaint: number;
  readonly firstFrame: number;
  readonly complete: number;
  /** Round trips in a row until the scene is complete: what it waits longer for each ms of round trip, connecting left out. */
  readonly roundTrips: number;
  /** Paths of requests that came one after another; on a slow machine more than had to. */
  readonly row: readonly string[];
}

/** A first visit over 260 ms and 10 Mbit/s with the page's thread four times slower. */
export async function measureFar(origin: string, path: string): Promise<FarVisit> {
  const visited = await overLine(origin, path, line, slowerBy);
  const [near, far] = [
    await overLine(origin, path, { roundTripMs: trips[0], bitsPerSecond: 1e9 }, 1),
    await overLine(origin, path, { roundTripMs: trips[1], bitsPerSecond: 1e9 }, 1),
  ];
  const slope = (far.complete - near.complete) / (trips[1] - trips[0]);
  return { ...visited, roundTrips: slope - 1 };
}

async function overLine(
  origin: string,
  path: string,
  over: Parameters<typeof farProxy>[1],
  slower: number,
): Promise<Omit<FarVisit, 'roundTrips'>> {
  const proxy = await farProxy(origin, over);
  const launched = await launchChromium();
  try {
    const browser = await chromium.connect(launched.wsEndpoint());
    return await visit(browser, proxy.origin + path, slower);
  } finally {
    await launched.close();
    proxy.close();
  }
}

async function visit(
  browser: Browser,
  url: string,
  slower: number,
): Promise<Omit<FarVisit, 'roundTrips'>> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' });
  await page.addInitScript(nameKeeper);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const intervals: { path: string; start: number; end: number }[] = [];
  page.on('requestfinished', (request) => {
    const { startTime, responseEnd } = request.timing();
    if (request.url().startsWith('http'))
      intervals.push({
        path: new URL(request.url()).pathname,
        start: startTime,
        end: startTime + responseEnd,
      });
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => performance.getEntriesByName('scene:complete', 'mark').length > 0,
    undefined,
    { timeout: 120_000 },
  );
  const times = await page.evaluate(async () => {
    const mark = (name: string) =>
      performance.getEntriesByName(`scene:${name}`, 'mark')[0]?.startTime;
    const largest = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) =>
        resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN),
      ).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      });
    });
    return {
      origin: performance.timeOrigin,
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      largestPaint: largest,
      firstFrame: mark('first-frame') ?? Number.NaN,
      complete: mark('complete') ?? Number.NaN,
    };
  });
  const { origin, ...waits } = times;
  const row = roundTripsInARow(intervals, origin + waits.complete);
  return { ...waits, row: row.map(({ path }) => path) };
}

/** The far visitor's waits against their limits (design §7). */
export function judgeFar(visit: FarVisit): Verdict[] {
  const ms = (what: string, value: number, limit: number): Verdict => ({
    what: `far visitor: ${what}`,
    figure: `${value.toFixed(0)} ms`,
    limit: `≤ ${limit} ms`,
    passed: value <= limit,
  });
  return [
    ms('first paint of the page', visit.paint, 2_000),
    ms('first picture of the scene', visit.firstFrame, 2_000),
    ms('scene complete', visit.complete, 4_000),
    {
      what: 'far visitor: round trips in a row until then',
      figure: visit.roundTrips.toFixed(1),
      limit: '≤ 4',
      passed: visit.roundTrips < 4.5,
    },
  ];
}
