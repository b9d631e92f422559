import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most JavaScript, KB gzip, that it may take to draw the first frame: the page, the scene and its workers. */
const mostKilobytes = 330;
/** Scripts that the first frame needs beside the entry, by the names that the build gives them. */
const firstFrame = ['page', 'scene'];
/** Scripts that the entry may ask for before the first frame, itself among them; workers come on top. */
const mostScripts = 4;

type Manifest = Record<
  string,
  { file: string; name?: string; isEntry?: boolean; imports?: string[] }
>;

/** Weighs the scripts that a built page needs for its first frame against the budget. */
export function bundleBudget(folder: string): { passed: boolean; said: string } {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const workers = workersOf(folder);
  const wanted = new Set<string>();
  const queue = Object.entries(manifest).flatMap(([key, { isEntry, name }]) =>
    isEntry || firstFrame.includes(name ?? '') ? [key] : [],
  );
  const hasAll = queue.length === firstFrame.length + 1;
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined || wanted.has(chunk.file)) continue;
    wanted.add(chunk.file);
    queue.push(...(chunk.imports ?? []));
  }
  const scripts = [...wanted].filter((file) => file.endsWith('.js'));
  const bytes = [...scripts, ...workers].map(
    (file) => gzipSync(readFileSync(join(folder, file))).length,
  );
  const kilobytes = bytes.reduce((sum, size) => sum + size, 0) / 1000;
  const passed = hasAll && scripts.length <= mostScripts && kilobytes <= mostKilobytes;
  const said = `  ${kilobytes.toFixed(0)} KB gzip in ${scripts.length} scripts and ${workers.length} workers to the first frame, budget ${mostKilobytes} KB in ${mostScripts}`;
  return { passed, said };
}

function workersOf(folder: string): string[] {
  const assets = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return assets.filter((file) => /\.worker-[^/]*\.js$/.test(file));
}
