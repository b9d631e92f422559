import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { launchChromium } from '../support/browserLaunch.ts';
import { startBrowserServer } from '../support/browserServer.ts';
import { buildBarePage, serveBareSite } from './bareSite.ts';
import { benchTable, type Comparison } from './benchTable.ts';
import { cityData } from './cityData.ts';
import { judgeBench } from './judgeBench.ts';
import { judgeFar, measureFar } from './measureFar.ts';
import { type Figures, measurePage } from './measurePage.ts';
import { packBuildings } from './packBuildings.ts';
import { judgeSoak, soak } from './soak.ts';
import { type Verdict, verdictLines } from './verdict.ts';

const manifestPath = '/api/manifest';
/** The home view: target, distance, heading, pitch. */
const camera = '0,-333,7900,97,19.5';
/** The shipped complex, and a generated city of so many buildings. */
const cities = {
  complex: 0,
  'city-10000': 10_000,
  'city-100000': 100_000,
  'city-1000000': 1_000_000,
} as const;
type City = keyof typeof cities;
/** The bare page, which draws every building from one file, is measured up to so many. */
const mostBare = 100_000;
/** The tiles of a million buildings take minutes. */
const tilesLimitMs = 1_800_000;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    far: { type: 'boolean', default: false },
    soak: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const chosen = (Object.keys(cities) as City[]).filter(
  (city) => !values.only || values.only.split(',').includes(city),
);
const soakMinutes = Number(values.soak ?? 0);
if (!Number.isInteger(rounds) || rounds < 1 || chosen.length === 0 || !(soakMinutes >= 0)) {
  const names = Object.keys(cities).join(',');
  console.error(`npm run bench -- [--rounds 5] [--only ${names}] [--far] [--soak MINUTES]`);
  process.exit(1);
}

mkdirSync('tests/.out', { recursive: true });
if (values.far || soakMinutes > 0) {
  await measureComplex();
  process.exit();
}
const folder = await buildBarePage();
const comparisons: Comparison[] = [];
for (const city of chosen) comparisons.push(await compare(city));
writeFileSync('tests/.out/bench.json', `${JSON.stringify(comparisons, null, 2)}\n`);
for (const comparison of comparisons) console.log(benchTable(comparison));
for (const line of verdictLines(judgeBench(comparisons))) console.log(line);

/** The shipped complex seen from far away, or flown over for minutes. */
async function measureComplex(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'changwon-bench-'));
  const server = await startBrowserServer(dataDir);
  try {
    const verdicts: Verdict[] = [];
    if (values.far) {
      const visit = await measureFar(server.origin, `/ko?at=${camera}`);
      console.log(`far visitor: ${JSON.stringify(visit)}`);
      verdicts.push(...judgeFar(visit));
    }
    if (soakMinutes > 0) verdicts.push(...judgeSoak(await soak(server.origin, soakMinutes)));
    for (const line of verdictLines(verdicts)) console.log(line);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Serves a city by the app and by the bare page and measures them in turn, the order changing each round. */
async function compare(city: City): Promise<Comparison> {
  const open: (() => unknown)[] = [];
  const generated = cities[city] > 0;
  const dataDir = generated
    ? await cityData(cities[city])
    : mkdtempSync(join(tmpdir(), 'changwon-bench-'));
  try {
    const server = await startBrowserServer(dataDir, tilesLimitMs);
    open.push(server.stop);
    const { file, buildings, parts } = await packBuildings(server.origin, manifestPath);
    console.log(`${city}: ${buildings} buildings in ${parts} parts`);
    const bareSite = await serveBareSite(folder, file);
    open.push(bareSite.close);
    const pages: Partial<Record<'app' | 'bare', string>> = {
      app: `${server.origin}/ko?at=${camera}`,
      ...(buildings <= mostBare && { bare: `${bareSite.origin}/?at=${camera}` }),
    };
    const figures = { app: [] as Figures[], bare: [] as Figures[] };
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? (['app', 'bare'] as const) : (['bare', 'app'] as const);
      for (const page of order) {
        const url = pages[page];
        if (!url) continue;
        const measured = await inFreshBrowser(url);
        figures[page].push(measured);
        console.log(
          `${city} round ${round + 1} ${page}: complete ${measured.complete.toFixed(0)} ms, frame ${measured.frameMedian.toFixed(1)} ms`,
        );
      }
    }
    return { city, buildings, ...figures };
  } finally {
    for (const close of open) await close();
    if (!generated) rmSync(dataDir, { recursive: true, force: true });
  }
}

async function inFreshBrowser(url: string): Promise<Figures> {
  const launched = await launchChromium();
  try {
    const browser = await chromium.connect(launched.wsEndpoint());
    return await measurePage(browser, url);
  } finally {
    await launched.close();
  }
}
