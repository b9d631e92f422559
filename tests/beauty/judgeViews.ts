import type { Browser, Page } from 'playwright-core';
import { placeLabels } from '#capabilities/complex/placeLabels.ts';
import { closeViews } from './closeViews.ts';
import { changedShare, flickeringShare } from './colourShares.ts';
import { Eye } from './Eye.ts';
import { judgeColour } from './judgeColour.ts';
import { judgeFeet } from './judgeFeet.ts';
import { freeShare, judgeLabels } from './judgeLabels.ts';
import { judgeLightness } from './judgeLightness.ts';
import { judgeRoofs } from './judgeRoofs.ts';
import { type KnownPlace, readPlace } from './knownPlace.ts';
import { closeView, openView, type Photograph, photograph } from './photograph.ts';
import type { Verdict } from './verdict.ts';
import { type View, views } from './views.ts';

/** Takes the picture of every view and puts the tests of beauty to them. */
export async function judgeViews(
  browser: Browser,
  origin: string,
  chosen: readonly View[],
  stills: number,
): Promise<{ verdicts: Verdict[]; pictures: Map<string, Buffer> }> {
  const place = await readPlace(origin);
  const names = await knownNames(origin, place);
  const verdicts: Verdict[] = [];
  const pictures = new Map<string, Buffer>();
  const has = (name: View['name']): View | undefined => chosen.find((view) => view.name === name);

  for (const view of chosen) {
    const page = await openView(browser, view, { origin, stills });
    const shot = await photograph(page);
    console.log(`${view.name}: ${shot.labels.length} names`);
    pictures.set(view.name, shot.file);
    if (view.name === 'page') verdicts.push(await freeOf(page, 'page', 0.65));
    if (view.name === 'home' || view.name === 'phone' || view.dark) {
      await page.evaluate(hideLabels);
      const bare = await photograph(page);
      verdicts.push(...judgeLabels(view, shot, bare, names));
      if (view.name === 'home') {
        const clay = await withoutCompanies(browser, origin, view, place, stills);
        verdicts.push(...judgeHome(bare, clay, eyeOf(bare, view), place));
        verdicts.push(await judgeNudge(page, bare));
      }
    }
    if (view.name === 'home' || view.name === 'block') {
      verdicts.push(...judgeRoofs(view.name, eyeOf(shot, view), place));
    }
    await closeView(page);
  }
  if (has('phone')) verdicts.push(await judgePhonePanel(browser, origin));
  for (const name of ['home', 'dawn', 'block'] as const) {
    const view = has(name);
    if (view) verdicts.push(...(await judgeSteadiness(browser, origin, view)));
  }
  if (has('block')) verdicts.push(...(await judgeCloseUp(browser, origin, place, stills)));
  return { verdicts: verdicts.toSorted((a, b) => a.test.localeCompare(b.test)), pictures };
}

/** Pixels of the picture, which on a phone are finer than those of the window. */
function eyeOf({ camera }: Photograph, { size }: View): Eye {
  return new Eye(camera, size.width * size.ratio, size.height * size.ratio);
}

const hideLabels = (): void => window.scene?.showLabels(false);

function judgeHome(bare: Photograph, clay: Photograph, eye: Eye, place: KnownPlace): Verdict[] {
  return [...judgeLightness(bare.png, eye, place), ...judgeColour(bare.png, clay.png, eye, place)];
}

async function judgeNudge(page: Page, before: Photograph): Promise<Verdict> {
  await page.evaluate(() => window.scene?.nudge(0.01));
  const after = await photograph(page);
  return flicker(
    'home, finished picture',
    'changed by moving 1 cm',
    changedShare(before.png, after.png, flickerLevels),
  );
}

/** The same picture where no building belongs to a company, without names. */
async function withoutCompanies(
  browser: Browser,
  origin: string,
  view: View,
  { features, featuresUrl }: KnownPlace,
  stills: number,
): Promise<Photograph> {
  const sites = features.sites.map((site) => ({ ...site, sector: 0 }));
  const page = await openView(browser, view, {
    origin,
    stills,
    prepare: (opened) =>
      opened.route(`**${featuresUrl}`, (route) => route.fulfill({ json: { sites } })),
  });
  await page.evaluate(hideLabels);
  const clay = await photograph(page);
  await closeView(page);
  return clay;
}

const flickerLevels = 16;

function flicker(what: string, how: string, share: number): Verdict {
  return {
    test: 'd',
    what: `${what}: pixels ${how}`,
    figure: `${(share * 100).toFixed(3)} %`,
    limit: '≤ 0.05 %',
    passed: share <= 0.0005,
  };
}

/**
 * Moving frames, whose edges are not smoothed: in three steps of a centimetre no pixel changes there and back, and none
 * shows the colour that the canvas is cleared with.
 */
async function judgeSteadiness(browser: Browser, origin: string, view: View): Promise<Verdict[]> {
  const page = await openView(browser, view, { origin, stills: 'low' });
  const before = await photograph(page);
  const steps = [before.png];
  for (let k = 0; k < 3; k++) {
    await page.evaluate(() => window.scene?.nudge(0.01));
    steps.push((await photograph(page)).png);
  }
  await closeView(page);
  const paintedPage = await openView(browser, view, {
    origin,
    stills: 'low',
    prepare: (opened) => opened.addInitScript(clearWithMagenta),
  });
  const painted = await photograph(paintedPage);
  await closeView(paintedPage);
  const bare = changedShare(before.png, painted.png, 2);
  return [
    flicker(
      `${view.name}, moving picture`,
      'changed there and back in three steps of 1 cm',
      flickeringShare(steps, flickerLevels),
    ),
    {
      test: 'd',
      what: `${view.name}: pixels of clear colour`,
      figure: `${(bare * 100).toFixed(3)} %`,
      limit: '0 %',
      passed: bare === 0,
    },
  ];
}

/** Runs in a page before its own code. */
function clearWithMagenta(): void {
  const original = WebGL2RenderingContext.prototype.clearColor;
  WebGL2RenderingContext.prototype.clearColor = function () {
    original.call(this, 1, 0, 1, 1);
  };
}

async function judgeCloseUp(
  browser: Browser,
  origin: string,
  place: KnownPlace,
  stills: number,
): Promise<Verdict[]> {
  const shots = [];
  for (const view of closeViews(place, 10, 7)) {
    const page = await openView(browser, view, { origin, stills });
    await page.evaluate(() => {
      for (const name of ['yards', 'trees']) window.scene?.leaveOut(name);
      window.scene?.showLabels(false);
    });
    const shot = await photograph(page);
    shots.push({ picture: shot.png, eye: eyeOf(shot, view) });
    await closeView(page);
  }
  return judgeFeet(shots, place);
}

async function judgePhonePanel(browser: Browser, origin: string): Promise<Verdict> {
  const [page, phone] = ['page', 'phone'].map((name) => views.find((one) => one.name === name)) as [
    View,
    View,
  ];
  const opened = await openView(
    browser,
    { ...phone, path: page.path, panels: true },
    { origin, stills: 'low' },
  );
  const verdict = await freeOf(opened, 'phone', 0.5);
  await closeView(opened);
  return verdict;
}

async function freeOf(page: Page, name: string, least: number): Promise<Verdict> {
  const free = await page.evaluate(freeShare);
  return {
    test: 'e',
    what: `${name}: scene free with a panel open`,
    figure: `${(free * 100).toFixed(1)} %`,
    limit: `≥ ${least * 100} %`,
    passed: free >= least,
  };
}

async function knownNames(origin: string, { ground }: KnownPlace): Promise<Set<string>> {
  const answer = await fetch(`${origin}/api/companies?limit=500`);
  const { items } = (await answer.json()) as { items: { name: { ko: string } }[] };
  const places = placeLabels(ground, { language: 'ko', heightAt: () => 0 });
  return new Set([...items.map(({ name }) => name.ko), ...places.map(({ text }) => text)]);
}
