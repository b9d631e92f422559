import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { launchChromium } from '../support/browserLaunch.ts';
import { heapOf, nameKeeper } from './measurePage.ts';
import { recordMemory } from './recordMemory.ts';
import { slopeOf } from './slope.ts';
import type { Verdict } from './verdict.ts';

/** What the page holds at a moment of the flight. */
export interface SoakSample {
  readonly minutes: number;
  readonly heapMegabytes: number;
  readonly gpuMegabytes: number;
  /** All processes of the browser together. */
  readonly residentMegabytes: number;
}

const sampleMs = 20_000;
const stepMs = 2_500;
/** Far, near and low over different parts of the place: x, z, distance, heading, pitch. */
const flight: readonly (readonly [number, number, number, number, number])[] = [
  [0, -333, 7900, 97, 19],
  [2449, 416, 900, 72, 31],
  [-4200, -4700, 1400, 160, 35],
  [1500, 300, 420, 240, 24],
  [-6400, 900, 1100, 20, 30],
  [3500, 1500, 5200, 300, 40],
  [700, 0, 260, 60, 40],
  [-1500, 600, 2600, 190, 22],
];

/** Flies round the complex for so many minutes, opens and closes a panel now and then, and looks at memory as it goes. */
export async function soak(origin: string, minutes: number): Promise<SoakSample[]> {
  const launched = await launchChromium();
  try {
    const browser = await chromium.connect(launched.wsEndpoint());
    return await fly(browser, origin, minutes, launched.process().pid as number);
  } finally {
    await launched.close();
  }
}

async function fly(
  browser: Browser,
  origin: string,
  minutes: number,
  pid: number,
): Promise<SoakSample[]> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 640 } });
  await context.addInitScript(nameKeeper);
  await context.addInitScript(recordMemory);
  const page = await context.newPage();
  await page.goto(`${origin}/ko?quality=medium&probe`);
  await page.waitForFunction(
    () => window.scene && performance.getEntriesByName('scene:settled', 'mark').length > 0,
    undefined,
    { timeout: 120_000 },
  );
  const began = Date.now();
  const samples: SoakSample[] = [];
  for (let step = 0; Date.now() - began < minutes * 60_000; step++) {
    const [x, z, distance, heading, pitch] = flight[
      step % flight.length
    ] as (typeof flight)[number];
    await page.evaluate((pose) => window.scene?.fly(pose), { x, z, distance, heading, pitch });
    await page.waitForTimeout(stepMs);
    if (step % 5 === 4) await openAndClose(page);
    if (Date.now() - began < samples.length * sampleMs) continue;
    const sample = {
      minutes: (Date.now() - began) / 60_000,
      heapMegabytes: await heapOf(page),
      gpuMegabytes: (await page.evaluate(() => window.gpuBytes())) / 1e6,
      residentMegabytes: residentOf(pid),
    };
    samples.push(sample);
    console.log(
      `${sample.minutes.toFixed(1)} min: heap ${sample.heapMegabytes.toFixed(1)} MB, GPU ${sample.gpuMegabytes.toFixed(1)} MB, resident ${sample.residentMegabytes.toFixed(0)} MB`,
    );
  }
  return samples;
}

/** Goes to the next building by the keyboard, opens its panel and closes it. */
async function openAndClose(page: Page): Promise<void> {
  await page.locator('[data-scene]').focus();
  for (const key of ['.', 'Enter']) await page.keyboard.press(key);
  await page.waitForTimeout(1_000);
  await page.keyboard.press('Escape');
}

/** Memory that a process and all below it keep resident, MB; 0 where the system has no /proc. */
function residentOf(root: number): number {
  try {
    const parents = new Map<number, { parent: number; pages: number }>();
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      const read = (file: string): string => readFileSync(`/proc/${name}/${file}`, 'utf8');
      try {
        const parent = Number(/\) \S (\d+)/.exec(read('stat'))?.[1]);
        parents.set(Number(name), { parent, pages: Number(read('statm').split(' ')[1]) });
      } catch {
        // The process has ended.
      }
    }
    const within = (pid: number): boolean =>
      pid === root || (parents.has(pid) && within(parents.get(pid)?.parent ?? 0));
    const pages = [...parents].reduce((sum, [pid, own]) => sum + (within(pid) ? own.pages : 0), 0);
    return (pages * 4096) / 1e6;
  } catch {
    return 0;
  }
}

const mostGrowth = 0.05;

/** Growth over the second half of the flight, which should be flat within a twentieth. */
export function judgeSoak(samples: readonly SoakSample[]): Verdict[] {
  const half = samples.slice(Math.floor(samples.length / 2));
  return (['heapMegabytes', 'gpuMegabytes', 'residentMegabytes'] as const).map((key) => {
    const points = half.map(({ minutes, [key]: value }) => [minutes, value] as const);
    const mean = points.reduce((sum, [, value]) => sum + value, 0) / Math.max(1, points.length);
    const slope = slopeOf(points);
    const span = (points.at(-1)?.[0] ?? 0) - (points[0]?.[0] ?? 0);
    const growth = (slope * span) / mean;
    return {
      what: `soak: ${key} over the last ${span.toFixed(1)} min`,
      figure: `${slope >= 0 ? '+' : ''}${slope.toFixed(2)} MB a minute, ${(growth * 100).toFixed(1)} % of ${mean.toFixed(1)} MB`,
      limit: `≤ ${mostGrowth * 100} %`,
      passed: points.length >= 3 && growth <= mostGrowth,
    };
  });
}
