import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { launchChromium } from '../support/browserLaunch.ts';
import { startBrowserServer } from '../support/browserServer.ts';
import { judgeViews } from './judgeViews.ts';
import { layOut } from './layOut.ts';
import { type Verdict, verdictLines } from './verdict.ts';
import { views } from './views.ts';

const concept = '../shared/concept';
const out = 'tests/.out/beauty';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    stills: { type: 'string', default: '16' },
    origin: { type: 'string' },
  },
});
const chosen = views.filter(({ name }) => !values.only || values.only.split(',').includes(name));
const stills = Number(values.stills);
if (chosen.length === 0 || !Number.isInteger(stills) || stills < 1) {
  const names = views.map(({ name }) => name).join(',');
  console.error(`npm run beauty -- [--only ${names}] [--stills 16] [--origin http://…]`);
  process.exit(1);
}

mkdirSync(out, { recursive: true });
const open: (() => unknown)[] = [];
try {
  const { verdicts, pictures } = await judge();
  for (const line of verdictLines(verdicts)) console.log(line);
  const failed = verdicts.filter(({ passed }) => !passed).length;
  console.log(`${out}/sheet.png shows ${pictures} views beside the concept`);
  console.log(`${verdicts.length - failed} passed, ${failed} failed`);
} finally {
  for (const close of open.reverse()) await close();
}

async function judge(): Promise<{ verdicts: Verdict[]; pictures: number }> {
  const origin = values.origin ?? (await serve());
  const launched = await launchChromium();
  open.push(() => launched.close());
  const browser = await chromium.connect(launched.wsEndpoint());
  const { verdicts, pictures } = await judgeViews(browser, origin, chosen, stills);
  const rows = [...pictures].map(([name, product]) => {
    writeFileSync(join(out, `${name}.png`), product);
    const still = join(concept, `${name}.png`);
    return { name, product, concept: existsSync(still) ? readFileSync(still) : null };
  });
  writeFileSync(join(out, 'sheet.png'), await layOut(browser, rows, verdicts));
  return { verdicts, pictures: rows.length };
}

async function serve(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'changwon-beauty-'));
  open.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const server = await startBrowserServer(dataDir);
  open.push(server.stop);
  return server.origin;
}
