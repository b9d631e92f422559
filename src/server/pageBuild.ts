import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { precompress } from '#server/precompress.ts';

/** What the page is made from; files that run on the server alone are left out. */
const sources = ['index.html', 'vite.config.ts', 'package-lock.json', 'public', 'src', 'assets'];
const serverOnly = /\.(db|api)\.ts$|^src\/server\/(?!pretendard|preloadScene|leanThree)|\.sql$/;

/** Builds the page where there is none of these sources; answers whether it had to. Packs its files ahead. */
export async function buildPage(root: string): Promise<boolean> {
  const stamp = sourceHash(root);
  const stampFile = join(root, 'dist', '.stamp');
  if (readOr(stampFile) === stamp) return false;
  await buildForVisitors(root);
  await precompress(join(root, 'dist'));
  writeFileSync(stampFile, stamp);
  return true;
}

/** Builds what visitors get, whatever the environment this process was started in says. */
async function buildForVisitors(root: string): Promise<void> {
  const { build } = await import('vite');
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** Hash of names and contents of some files and folders below a root. */
export function sourceHash(
  root: string,
  paths: readonly string[] = sources,
  leaveOut: RegExp = serverOnly,
): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(root, path)).sort()) {
    if (!leaveOut.test(file)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesBelow(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(root, `${path}/${name}`));
}

function readOr(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
