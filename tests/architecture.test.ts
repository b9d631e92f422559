import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cycles } from './support/architecture/cycles.ts';
import { libraryFences } from './support/architecture/libraryFences.ts';
import { purity } from './support/architecture/purity.ts';
import { type Module, readModules } from './support/architecture/readModules.ts';
import { roomOrder } from './support/architecture/roomOrder.ts';
import { browserReach, nodeReach } from './support/architecture/runtimes.ts';
import { lineQuantile, shape } from './support/architecture/shape.ts';
import { type Violation, violationKey } from './support/architecture/violation.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = readModules(root, ['src']);
const tests = readModules(root, ['tests']);

/** Exceptions by their key, each with its reason. This list only shrinks: an entry that nothing needs fails. */
const excused = new Map<string, string>([]);
const leastFiles = 20;

const used = new Set<string>();
/** One readable line for each violation that is not excused. */
const complaints = (violations: readonly Violation[]): string[] =>
  violations.flatMap((violation) => {
    const key = violationKey(violation);
    if (excused.has(key)) {
      used.add(key);
      return [];
    }
    return [`${key}: ${violation.message}`];
  });

const browserEntries = (modules: readonly Module[]): string[] =>
  modules
    .map(({ path }) => path)
    .filter((path) => path === 'src/main.tsx' || path.endsWith('.worker.ts'))
    .filter((path) => !path.startsWith('src/server/'));

describe('the rooms of src/', () => {
  it('are found by the walk', () => {
    expect(source.length).toBeGreaterThan(leastFiles);
  });
  it('import downward only, and of another capability its plain files', () => {
    expect(complaints(roomOrder(source))).toEqual([]);
  });
  it('keep each library within its fence', () => {
    expect(complaints(libraryFences(source))).toEqual([]);
  });
  it('keep plain files free of clock, chance, network and page', () => {
    expect(complaints(purity(source))).toEqual([]);
  });
  it('send no Node file and no asset data to the browser', () => {
    expect(complaints(browserReach(source, browserEntries(source)))).toEqual([]);
  });
  it('carry no skin, store or layer to the server', () => {
    expect(complaints(nodeReach(source, ['src/server.ts', 'src/twin.ts']))).toEqual([]);
  });
  it('have no import that comes back to itself', () => {
    expect(complaints(cycles(source))).toEqual([]);
  });
  it('name files after one thing and keep them short', () => {
    expect(complaints(shape([...source, ...tests]))).toEqual([]);
  });
  it('keep half of the files within 80 lines and nine of ten within 200', () => {
    expect(lineQuantile(source, 0.5)).toBeLessThanOrEqual(80);
    expect(lineQuantile(source, 0.9)).toBeLessThanOrEqual(200);
  });
  it('need every exception on the list', () => {
    expect([...excused.keys()].filter((key) => !used.has(key))).toEqual([]);
  });
});
