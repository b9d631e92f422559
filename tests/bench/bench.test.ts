import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { freePort } from '../support/freePort.ts';
import { farProxy } from './farProxy.ts';
import { judgeBench } from './judgeBench.ts';
import { judgeFar } from './measureFar.ts';
import type { Figures } from './measurePage.ts';
import { roundTripsInARow } from './roundTrips.ts';
import { slopeOf } from './slope.ts';
import { judgeSoak } from './soak.ts';

const figures: Figures = {
  bytes: 500_000,
  firstScriptGzip: 300_000,
  scriptGzip: 400_000,
  requests: 40,
  firstFrame: 500,
  complete: 600,
  settled: 900,
  blocking: 90,
  frameMedian: 40,
  frameP95: 50,
  draws: 60,
  triangles: 120_000,
  idleFrames: 0,
  pickP95: 0.2,
  heapMegabytes: 12,
  gpuMegabytes: 40,
};
const city = (name: string, buildings: number, over: Partial<Figures> = {}) => ({
  city: name,
  buildings,
  app: [{ ...figures, ...over }],
  bare: [{ ...figures, complete: 500, frameP95: 45 }],
});
const failedOf = (verdicts: readonly { what: string; passed: boolean }[]): string[] =>
  verdicts.filter(({ passed }) => !passed).map(({ what }) => what);

describe('the budgets', () => {
  it('hold where every figure is within them', () => {
    const verdicts = judgeBench([
      city('complex', 5_300),
      city('city-10000', 10_000),
      city('city-1000000', 1_000_000, { complete: 700, frameP95: 60 }),
    ]);
    expect(failedOf(verdicts)).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(20);
  });

  it('fail one by one: ratio to the bare page, growth, frames at rest, a figure that is not there', () => {
    const verdicts = judgeBench([
      city('city-10000', 10_000, { complete: 800, idleFrames: 1 }),
      city('city-100000', 100_000, { frameP95: 70, complete: 900, pickP95: Number.NaN }),
    ]);
    expect(failedOf(verdicts)).toEqual([
      'city-10000: frames in 5 idle s',
      'city-10000: complete beside the bare page',
      'city-100000: pick p95',
      'city-100000: frameP95 against city-10000',
    ]);
  });
});

describe('round trips in a row', () => {
  it('are requests that waited for one another, not those side by side', () => {
    const page = { start: 0, end: 300 };
    const side = [310, 315, 320].map((start) => ({ start, end: start + 280 }));
    const data = { start: 620, end: 900 };
    const late = { start: 910, end: 1500 };
    expect(roundTripsInARow([page, ...side, data, late], 1000)).toHaveLength(3);
    expect(roundTripsInARow([page, ...side, data, late], 2000)).toHaveLength(4);
    expect(roundTripsInARow([], 1000)).toEqual([]);
  });

  it('fail where there are five', () => {
    const visit = {
      paint: 900,
      largestPaint: 900,
      firstFrame: 1900,
      complete: 3900,
      roundTrips: 5.1,
      row: [],
    };
    expect(failedOf(judgeFar(visit))).toEqual(['far visitor: round trips in a row until then']);
    expect(failedOf(judgeFar({ ...visit, roundTrips: 4.1, complete: Number.NaN }))).toHaveLength(1);
  });
});

describe('a server made far', () => {
  it('answers a round trip later, two on a new connection, and no faster than its line', async () => {
    const server = createServer((_, response) => response.end(Buffer.alloc(50_000)));
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const far = await farProxy(`http://127.0.0.1:${port}`, {
      roundTripMs: 100,
      bitsPerSecond: 1e6,
    });
    const began = performance.now();
    const body = await (await fetch(far.origin)).arrayBuffer();
    const took = performance.now() - began;
    expect(body.byteLength).toBe(50_000);
    expect(took).toBeGreaterThan(200 + 390);
    far.close();
    server.close();
  });
});

describe('a soak', () => {
  const samples = (growth: number) =>
    Array.from({ length: 30 }, (_, i) => ({
      minutes: i / 3,
      heapMegabytes: 20 + growth * i + (i % 2),
      gpuMegabytes: 50,
      residentMegabytes: 400,
    }));
  it('is flat within noise, or is not', () => {
    expect(failedOf(judgeSoak(samples(0)))).toEqual([]);
    expect(failedOf(judgeSoak(samples(0.3)))).toHaveLength(1);
    expect(failedOf(judgeSoak([]))).toHaveLength(3);
    expect(
      slopeOf([
        [0, 1],
        [1, 3],
        [2, 5],
      ]),
    ).toBeCloseTo(2, 9);
  });
});
