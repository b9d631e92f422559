import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { pretendardCharacters } from '#server/pretendardCharacters.ts';
import { closePages, openPage } from '../support/browser.ts';
import { framesDuring, ready, settle } from '../support/browserScene.ts';

afterEach(() => closePages());

const second = /pretendard-second/;

/** Names of the files a page asks for, in order. */
async function asked(page: Page, files: string[]): Promise<void> {
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
}

it.each([
  ['in Korean', { path: '/ko?quality=low', size: 'desktop' }],
  ['in English', { path: '/en?quality=low', size: 'desktop' }],
  ['on a telephone', { path: '/ko?quality=low', size: 'phone' }],
] as const)('opens with the first file of its type alone, %s', async (_, options) => {
  const files: string[] = [];
  const page = await openPage({ ...options, prepare: (opened) => asked(opened, files) });
  await ready(page);
  await expect.poll(() => files.some((file) => second.test(file))).toBe(true);
  const ahead = files.findIndex((file) => /popups-.*\.js/.test(file));
  expect(ahead).toBeGreaterThan(0);
  expect(files.slice(0, ahead).filter((file) => /\.woff2$/.test(file))).toHaveLength(1);
});

it('writes a name in the picture again when the file with its Hangul has come', async () => {
  const { first } = pretendardCharacters('.');
  const companies: { id: string; name: { ko: string } }[] = JSON.parse(
    readFileSync('assets/companies.json', 'utf8'),
  );
  const rare = companies.find(({ name }) =>
    [...name.ko].some((sign) => sign >= '가' && !first.includes(sign)),
  );
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await openPage({
    path: `/ko/companies/${rare?.id}?quality=low`,
    prepare: (opened) =>
      opened.route(second, async (route) => {
        await held;
        await route.continue();
      }),
  });
  await settle(page);
  await expect.poll(() => framesDuring(page, 1_000)).toBe(0);
  const drawn = framesDuring(page, 4_000);
  await page.waitForTimeout(500);
  release();
  expect(await drawn).toBeGreaterThan(0);
});

it('has Hangul of one width, by which names are laid out before their file has come', async () => {
  const page = await openPage({ path: '/ko?quality=low' });
  await ready(page);
  const { first, second: others } = pretendardCharacters('.');
  const hangul = [...first, ...others].filter((sign) => sign >= '가' && sign <= '힣');
  expect(hangul.length).toBeGreaterThan(400);
  const widths = await page.evaluate(async (all) => {
    const font = '600 13px "Pretendard Variable"';
    await document.fonts.load(font, all.join(''));
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    pen.font = font;
    return [...new Set(all.map((sign) => pen.measureText(sign).width))];
  }, hangul);
  expect(widths).toHaveLength(1);
});
