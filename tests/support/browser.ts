import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { watchDrawing } from './watchDrawing.ts';

export interface PageOptions {
  /** Path and query, `/` at first. */
  readonly path?: string;
  /** A small window at first: software GL pays by the pixel. */
  readonly size?: 'window' | 'desktop' | 'phone';
  /** Device pixels a CSS pixel; 1 at first. */
  readonly ratio?: number;
  /** What the browser asks for; Korean at first. */
  readonly language?: 'ko' | 'en';
  /** False takes WebGL away before the page's own code runs. */
  readonly webgl?: boolean;
  /** False lets flights of the camera ease; else it jumps, as for those who ask for less motion. */
  readonly still?: boolean;
  /** Before the page begins. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const sizes = {
  window: { width: 1000, height: 640 },
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

let browser: Promise<Browser> | null = null;
const visits: { context: BrowserContext; problems: string[] }[] = [];

/** Opens a page as a new visitor with empty storage; what it complains of is kept for `closePages`. */
export async function openPage({
  path = '/',
  size = 'window',
  ratio = 1,
  language = 'ko',
  webgl = true,
  still = true,
  prepare,
}: PageOptions = {}): Promise<Page> {
  browser ??= chromium.connect(inject('chromium'));
  const context = await (await browser).newContext({
    baseURL: inject('origin'),
    viewport: sizes[size],
    deviceScaleFactor: ratio,
    locale: language === 'ko' ? 'ko-KR' : 'en-GB',
    timezoneId: 'Asia/Seoul',
    reducedMotion: still ? 'reduce' : 'no-preference',
    ...(size === 'phone' ? { hasTouch: true, isMobile: true } : {}),
  });
  context.setDefaultTimeout(30_000);
  const problems: string[] = [];
  visits.push({ context, problems });
  await context.addInitScript(watchDrawing, webgl);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  collectProblems(page, inject('origin'), problems);
  await prepare?.(page);
  await page.goto(path);
  return page;
}

/** A second page of the same visitor, who keeps what the first one stored. */
export async function openAnother(page: Page, path: string): Promise<Page> {
  const another = await page.context().newPage();
  const visit = visits.find(({ context }) => context === page.context());
  collectProblems(another, inject('origin'), visit?.problems ?? []);
  await another.goto(path);
  return another;
}

/**
 * Closes what `openPage` opened and fails on console errors, refused content and requests to other hosts, but for
 * those that the test expects.
 */
export async function closePages(expected?: RegExp): Promise<void> {
  const problems: string[] = [];
  for (const visit of visits.splice(0)) {
    await visit.context.close();
    problems.push(...visit.problems);
  }
  const unexpected = problems.filter((problem) => !expected?.test(problem));
  expect(unexpected, 'what the pages complained of').toEqual([]);
}

function collectProblems(page: Page, origin: string, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) {
      problems.push(`request outside: ${url}`);
    }
  });
}
