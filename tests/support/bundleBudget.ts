import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most JavaScript, KB gzip, that it may take to draw the first frame: the page, the scene and its workers. */
const mostKilobytes = 330;
/** Lazy modules that the first frame needs. */
const firstFrame = ['src/app/Scene.tsx'];

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;

/** Weighs the scripts that a built page needs for its first frame against the budget. */
export function bundleBudget(folder: string): { passed: boolean; said: string } {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const wanted = new Set(workersOf(folder));
  const queue = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const hasEntry = queue.length > 0;
  queue.push(...firstFrame);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined || wanted.has(chunk.file)) continue;
    wanted.add(chunk.file);
    queue.push(...(chunk.imports ?? []));
  }
  const scripts = [...wanted].filter((file) => file.endsWith('.js'));
  const bytes = scripts.map((file) => gzipSync(readFileSync(join(folder, file))).length);
  const kilobytes = bytes.reduce((sum, size) => sum + size, 0) / 1000;
  const passed = hasEntry && kilobytes <= mostKilobytes;
  const said = `  ${kilobytes.toFixed(0)} KB gzip in ${scripts.length} scripts to the first frame, budget ${mostKilobytes} KB`;
  return { passed, said };
}

function workersOf(folder: string): string[] {
  const assets = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return assets.filter((file) => /\.worker-[^/]*\.js$/.test(file));
}
