import type { Module } from './readModules.ts';
import { isNodeOnly, placeOf } from './rooms.ts';
import type { Violation } from './violation.ts';

/** What the browser would carry and must not: Node files, Node modules and asset data, through any chain of imports. */
export function browserReach(modules: readonly Module[], entries: readonly string[]): Violation[] {
  return walk(modules, entries, (_module, target, own) => {
    if (!own) {
      return target.startsWith('node:') ? 'a browser has no Node modules' : null;
    }
    if (target.startsWith('assets/') && /\.(json|geojson|csv)$/.test(target)) {
      return 'what may be shown comes through the API and the tiles, never from assets/ directly';
    }
    const place = placeOf(target);
    if (place !== null && isNodeOnly(place))
      return 'runs in Node only and is reached by the browser';
    return null;
  });
}

/** What the server would carry and must not: React skins and browser caches; pages are made for both. */
export function nodeReach(modules: readonly Module[], entries: readonly string[]): Violation[] {
  return walk(modules, entries, (_module, target, own) => {
    const role = own ? placeOf(target)?.role : undefined;
    if (role === 'skin' || role === 'store' || role === 'layer') {
      return `a ${role} belongs to the browser and is reached by the server`;
    }
    return null;
  });
}

function walk(
  modules: readonly Module[],
  entries: readonly string[],
  refusal: (module: string, target: string, own: boolean) => string | null,
): Violation[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const seen = new Set(entries);
  const queue = [...entries];
  const found: Violation[] = [];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const { target, own, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (typeOnly) continue;
      const message = refusal(path, target, own);
      if (message) found.push({ rule: 'runtime', file: path, target, message });
      else if (own && !seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
    }
  }
  return found;
}
