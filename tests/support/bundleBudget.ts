import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most JavaScript, KB gzip, that the page asks for before anything is lazily loaded. */
const mostEntryKilobytes = 330;

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;

/** Weighs the scripts that a built page loads at once against the budget. */
export function bundleBudget(folder: string): { passed: boolean; said: string } {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const wanted = new Set<string>();
  const queue = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined || wanted.has(chunk.file)) continue;
    wanted.add(chunk.file);
    queue.push(...(chunk.imports ?? []));
  }
  const scripts = [...wanted].filter((file) => file.endsWith('.js'));
  const bytes = scripts.map((file) => gzipSync(readFileSync(join(folder, file))).length);
  const kilobytes = bytes.reduce((sum, size) => sum + size, 0) / 1000;
  const passed = scripts.length > 0 && kilobytes <= mostEntryKilobytes;
  const said = `  ${kilobytes.toFixed(0)} KB gzip in ${scripts.length} scripts at once, budget ${mostEntryKilobytes} KB`;
  return { passed, said };
}
