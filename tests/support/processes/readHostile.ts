import { readFileSync } from 'node:fs';
import { readHostileFile } from '../readHostileFile.ts';

/**
 * A process of its own that looks at hostile files, one after another: `tsx readHostile.ts LIST`, a file with
 * `[{ path, kind, unit }]`. Prints of each what came of it, in how many ms, and by how many MB the process has grown since the first.
 */
const [list = ''] = process.argv.slice(2);
const files = JSON.parse(readFileSync(list, 'utf8')) as {
  path: string;
  kind: 'model' | 'step' | 'paper';
  unit: 'metre' | null;
}[];
await readHostileFile(files[0]?.kind ?? 'model', new Uint8Array(), null);
const first = {
  peak: process.resourceUsage().maxRSS / 1024,
  now: process.memoryUsage().rss / 2 ** 20,
};
const grown = () =>
  Math.max(
    process.resourceUsage().maxRSS / 1024 - first.peak,
    process.memoryUsage().rss / 2 ** 20 - first.now,
  );
const results = [];
for (const { path, kind, unit } of files) {
  const bytes = new Uint8Array(readFileSync(path));
  const began = performance.now();
  const came = await readHostileFile(kind, bytes, unit);
  results.push({ came, ms: performance.now() - began, mb: grown() });
}
process.stdout.write(JSON.stringify(results));
