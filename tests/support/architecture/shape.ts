import { posix } from 'node:path';
import type { Module } from './readModules.ts';
import { placeOf } from './rooms.ts';
import type { Violation } from './violation.ts';

const vague = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'type',
  'types',
  'constants',
  'common',
  'misc',
  'index',
]);
const mostLines = 300;
const mostLayerLines = 400;

/** Names that say nothing, barrels, files that grew too long, and skins or layers not named after what they export. */
export function shape(modules: readonly Module[]): Violation[] {
  return modules.flatMap(({ path, lines, barrel, exports }) => {
    const found: Violation[] = [];
    const add = (rule: string, message: string): void => {
      found.push({ rule, file: path, target: '', message });
    };
    const words = path.split('/').map((part) => part.replace(/\..*$/, ''));
    const empty = words.find((word) => vague.has(word.toLowerCase()));
    if (empty) add('name', `“${empty}” says nothing: name the file after the one thing it holds`);
    if (barrel) add('barrel', 'hands on what others export: import from the file itself');
    const role = placeOf(path)?.role;
    const most = role === 'layer' ? mostLayerLines : mostLines;
    if (lines > most) add('size', `${lines} lines, at most ${most}: split it by what it is about`);
    const name = posix.basename(path).replace(/\..*$/, '');
    if (
      (role === 'skin' || role === 'layer') &&
      path !== 'src/main.tsx' &&
      !exports.includes(name)
    ) {
      add('export', `exports no ${name}: a skin or layer is named after what it exports`);
    }
    return found;
  });
}

/** The line count below which the given share of the files lies. */
export function lineQuantile(modules: readonly Module[], share: number): number {
  const sorted = modules.map(({ lines }) => lines).sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
