import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { pretendardCharacters, unicodeRange } from './pretendardCharacters.ts';

/** Raise when the way of subsetting changes, so that cached files are made anew. */
const recipe = 3;
/** Weights that the interface uses; the original spans 45–920. One axis is smaller than a file each for two weights. */
const weights = { min: 400, max: 700 };
const fontPath = 'node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2';
const restPath = 'node_modules/pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
/** What the browser applies by itself, and the figures of tables; the alternative shapes left out are a sixth of the file. */
const features = 'kern tnum ccmp locl mark mkmk calt liga clig rlig rclt'.split(' ');
const fileOf = { first: 'pretendard-first.woff2', second: 'pretendard-second.woff2' } as const;
const virtualIds = new Map([
  ['virtual:pretendard.css', 'pretendard.css'],
  ['virtual:pretendard-rest.css', 'pretendard-rest.css'],
]);

/**
 * Vite plugin for the type of the page. `virtual:pretendard.css` brings "Pretendard Variable" in two files that hold every
 * character that texts and data of the repository use: the first, which the built page preloads, what the first picture
 * shows, the second the others when one is wanted. `virtual:pretendard-rest.css` brings "Pretendard", the remaining
 * Hangul in pieces that load when a text needs them.
 */
export function pretendardSubset(): Plugin {
  let root = '.';
  let base = '/';
  let made: Promise<string> | null = null;
  return {
    name: 'pretendard-subset',
    configResolved(config) {
      root = config.root;
      base = config.base;
    },
    async resolveId(id) {
      const name = virtualIds.get(id);
      if (name === undefined) return null;
      made ??= makeSubset(root);
      return join(await made, name);
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) =>
          /pretendard-first-[\w-]+\.woff2$/.test(name),
        );
        if (file === undefined) return [];
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '' };
        return [{ tag: 'link', attrs: { ...attrs, href: base + file }, injectTo: 'head' }];
      },
    },
  };
}

/** Makes the folder with both files and both style sheets, or finds it as an earlier build left it. */
async function makeSubset(root: string): Promise<string> {
  const characters = pretendardCharacters(root);
  const key = createHash('sha256')
    .update(JSON.stringify([recipe, weights, features, characters]))
    .update(readFileSync(join(root, 'node_modules/pretendard/package.json')))
    .digest('hex')
    .slice(0, 16);
  const folder = join(root, 'node_modules/.cache/pretendard', key);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const original = readFileSync(join(root, fontPath));
  const faces: string[] = [];
  for (const part of ['first', 'second'] as const) {
    const text = characters[part];
    const font = await subsetFont(original, text, {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
      keepFeatures: features,
    });
    writeFileSync(join(draft, fileOf[part]), font);
    faces.push(faceOf(fileOf[part], text));
    const kilobytes = (font.length / 1024).toFixed(0);
    console.info(`pretendard: ${[...text].length} characters in ${kilobytes} KB`);
  }
  writeFileSync(join(draft, 'pretendard.css'), faces.join(''));
  writeFileSync(join(draft, 'pretendard-rest.css'), restSheet(root, folder));
  if (!existsSync(folder)) renameSync(draft, folder);
  return folder;
}

function faceOf(file: string, text: string): string {
  return `@font-face{font-family:'Pretendard Variable';font-style:normal;font-display:swap;font-weight:${weights.min} ${weights.max};src:url(./${file}) format('woff2');unicode-range:${unicodeRange(text)}}\n`;
}

/** Pretendard's own pieces under a second family name, so that they serve only what the first one lacks. */
function restSheet(root: string, folder: string): string {
  const sheet = readFileSync(join(root, restPath), 'utf8');
  const pieces = join(root, restPath, '..', 'woff2-dynamic-subset');
  return sheet
    .replace(/'Pretendard Variable'/g, "'Pretendard'")
    .replace(/url\(([^)]+)\)/g, (_all, url: string) => {
      return `url(${relative(folder, join(pieces, basename(url)))})`;
    });
}
