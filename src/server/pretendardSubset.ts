import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** Raise when the way of subsetting changes, so that cached files are made anew. */
const recipe = 2;
/** Weights that the interface uses; the original spans 45–920. */
const weights = { min: 400, max: 700 };
const fontPath = 'node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2';
const restPath = 'node_modules/pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
const subsetName = 'pretendard-subset.woff2';
const virtualIds = new Map([
  ['virtual:pretendard.css', 'pretendard.css'],
  ['virtual:pretendard-rest.css', 'pretendard-rest.css'],
]);

/**
 * Vite plugin for the type of the page. `virtual:pretendard.css` brings "Pretendard Variable", one small file with every
 * character that texts and data of the repository use, which the built page preloads; `virtual:pretendard-rest.css`
 * brings "Pretendard", the remaining Hangul in pieces that load when a text needs them.
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
          /pretendard-subset-[\w-]+\.woff2$/.test(name),
        );
        if (file === undefined) return [];
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '' };
        return [{ tag: 'link', attrs: { ...attrs, href: base + file }, injectTo: 'head' }];
      },
    },
  };
}

/** Makes the folder with the subset and both style sheets, or finds it as an earlier build left it. */
async function makeSubset(root: string): Promise<string> {
  const text = charactersOf(root);
  const key = createHash('sha256')
    .update(`${recipe} ${weights.min} ${weights.max} ${text}`)
    .update(readFileSync(join(root, 'node_modules/pretendard/package.json')))
    .digest('hex')
    .slice(0, 16);
  const folder = join(root, 'node_modules/.cache/pretendard', key);
  if (existsSync(folder)) return folder;
  const font = await subsetFont(readFileSync(join(root, fontPath)), text, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
  });
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, subsetName), font);
  writeFileSync(join(draft, 'pretendard.css'), subsetSheet());
  writeFileSync(join(draft, 'pretendard-rest.css'), restSheet(root, folder));
  if (!existsSync(folder)) renameSync(draft, folder);
  const kilobytes = (font.length / 1024).toFixed(0);
  console.info(`pretendard: ${[...text].length} characters in ${kilobytes} KB`);
  return folder;
}

/** Every character that the page can show without a text from outside, in order. */
function charactersOf(root: string): string {
  const always = [range(0x20, 0x7e), range(0xa0, 0xff), range(0x3131, 0x3163)].flat();
  const signs = [...'–—‘’“”…·•※→←↑↓×÷±≤≥℃㎡㎥㎜㎏％▲△▼▽○●◎□■◇◆☆★✓✕〈〉《》「」『』【】〒☎₩€'];
  const found = new Set<string>([...always.map((code) => String.fromCodePoint(code)), ...signs]);
  for (const folder of ['src', 'assets']) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile() || !/\.(tsx?|json|geojson|csv|css)$/.test(entry.name)) continue;
      for (const sign of readFileSync(join(entry.parentPath, entry.name), 'utf8')) found.add(sign);
    }
  }
  return [...found]
    .filter((sign) => sign >= ' ')
    .sort()
    .join('');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function subsetSheet(): string {
  return `@font-face{font-family:'Pretendard Variable';font-style:normal;font-display:swap;font-weight:${weights.min} ${weights.max};src:url(./${subsetName}) format('woff2')}\n`;
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
