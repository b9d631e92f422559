import { describe, expect, it } from 'vitest';
import { cycles } from './support/architecture/cycles.ts';
import { libraryFences } from './support/architecture/libraryFences.ts';
import { purity } from './support/architecture/purity.ts';
import { type Module, parseModule } from './support/architecture/readModules.ts';
import { roomOrder } from './support/architecture/roomOrder.ts';
import { browserReach, nodeReach } from './support/architecture/runtimes.ts';
import { lineQuantile, shape } from './support/architecture/shape.ts';
import { type Violation, violationKey } from './support/architecture/violation.ts';

const keys = (violations: readonly Violation[]): string[] => violations.map(violationKey);
const file = (path: string, ...lines: string[]): Module =>
  parseModule(path, `${lines.join('\n')}\n`);
const cap = (rest: string): string => `src/capabilities/${rest}`;

describe('room order', () => {
  it.each([
    ['src/shared/geo.ts', '#scene/Sky.ts'],
    ['src/scene/Sky.ts', '#view/view.store.ts'],
    ['src/ui/Panel.tsx', '#server/http.ts'],
    ['src/server/http.ts', '#capabilities/companies/company.ts'],
    ['src/view/viewUrl.ts', '#app/App.tsx'],
    ['src/app/App.tsx', '../main.tsx'],
    [cap('buildings/meshFootprints.ts'), '#scene/Sky.ts'],
    [cap('buildings/BuildingsLayer.ts'), '#view/view.store.ts'],
    [cap('buildings/BuildingsLayer.ts'), '#capabilities/buildings/building.store.ts'],
    [cap('buildings/building.store.ts'), '#capabilities/companies/company.store.ts'],
    [cap('buildings/building.api.ts'), '#capabilities/companies/company.db.ts'],
    [cap('buildings/BuildingPanel.tsx'), '#capabilities/companies/CompanyPanel.tsx'],
    [cap('buildings/building.store.ts'), './building.api.ts'],
  ])('refuses %s → %s', (path, target) => {
    expect(roomOrder([file(path, `import { a } from '${target}';`, 'a();')])).toHaveLength(1);
  });

  it.each([
    [cap('buildings/building.store.ts'), "import type { A } from './building.api.ts';"],
    [cap('buildings/building.db.ts'), "import { a } from '#capabilities/companies/company.db.ts';"],
    [cap('buildings/building.ts'), "import { a } from '#capabilities/companies/sector.ts';"],
    ['src/app/App.tsx', "import { a } from '#capabilities/companies/CompanyPanel.tsx';"],
  ])('lets %s pass', (path, text) => {
    expect(roomOrder([file(path, text)])).toEqual([]);
  });

  it('refuses a folder that is no room', () => {
    expect(roomOrder([file('src/lib/thing.ts', 'export const thing = 1;')])).toHaveLength(1);
  });
});

describe('library fences', () => {
  it.each([
    [cap('buildings/meshFootprints.ts'), 'three'],
    [cap('buildings/BuildingPanel.tsx'), 'three'],
    [cap('buildings/BuildingsLayer.ts'), 'react'],
    [cap('buildings/building.api.ts'), 'drizzle-orm'],
    [cap('buildings/building.store.ts'), 'hono'],
    [cap('buildings/building.ts'), 'node:fs'],
    ['src/shared/geo.ts', 'proj4'],
    ['src/ui/Panel.tsx', 'hono/client'],
    ['src/shared/geo.ts', 'left-pad'],
  ])('refuses %s → %s', (path, library) => {
    const [violation] = libraryFences([file(path, `import a from '${library}';`, 'a();')]);
    expect(violation?.target).toBe(library);
    expect(violation?.message.length).toBeGreaterThan(10);
  });

  it.each([
    [cap('buildings/BuildingsLayer.ts'), 'three'],
    [cap('buildings/building.store.ts'), 'hono/client'],
    [cap('buildings/building.db.ts'), 'drizzle-orm/pg-core'],
  ])('lets %s use %s', (path, library) => {
    expect(libraryFences([file(path, `import a from '${library}';`, 'a();')])).toEqual([]);
  });
});

describe('purity', () => {
  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    "fetch('/a')",
    'performance.now()',
    'process.env',
  ])('refuses %s in a plain file', (code) => {
    expect(purity([file(cap('buildings/building.ts'), `export const a = ${code};`)])).toHaveLength(
      1,
    );
  });
  it.each(['new Date(0)', 'Math.max(1, 2)', '{ fetch: 1 }', 'source.performance'])(
    'lets %s pass',
    (code) => {
      const text = ['const source = { performance: 1 };', `export const a = [source, ${code}];`];
      expect(purity([file(cap('buildings/building.ts'), ...text)])).toEqual([]);
    },
  );
  it('knows a name that the file declares itself', () => {
    const text = 'export const steps = (process: string[]): number => process.length;';
    expect(purity([file(cap('products/product.ts'), text)])).toEqual([]);
  });
  it('asks nothing of a store', () => {
    expect(purity([file(cap('products/product.store.ts'), "fetch('/a');")])).toEqual([]);
  });
});

describe('what each side carries', () => {
  const tree = [
    file('src/main.tsx', "import { App } from '#app/App.tsx';", 'App();'),
    file(
      'src/app/App.tsx',
      "const later = () => import('#app/seed.ts');",
      'export { later as App };',
    ),
    file(
      'src/app/seed.ts',
      "import data from '../../assets/sites.json';",
      'export const seed = data;',
    ),
    file('src/server.ts', "import { App } from '#app/App.tsx';", 'App();'),
  ];
  it('finds asset data behind a lazy import', () => {
    expect(keys(browserReach(tree, ['src/main.tsx']))).toEqual([
      'runtime src/app/seed.ts assets/sites.json',
    ]);
  });
  it('finds a Node file that the browser reaches', () => {
    const main = file('src/main.tsx', "import { db } from '#server/database.ts';", 'db();');
    expect(browserReach([main], ['src/main.tsx'])).toHaveLength(1);
  });
  it('finds a skin that the server reaches', () => {
    expect(keys(nodeReach(tree, ['src/server.ts']))).toEqual([
      'runtime src/server.ts src/app/App.tsx',
    ]);
  });
});

describe('shape', () => {
  it('finds a cycle of types once', () => {
    const a = file('src/shared/a.ts', "import type { B } from './b.ts';", 'export type A = B;');
    const b = file('src/shared/b.ts', "import type { A } from './a.ts';", 'export type B = A | 1;');
    expect(cycles([a, b])).toHaveLength(1);
    expect(cycles([a])).toEqual([]);
  });
  it.each([
    ['src/shared/utils.ts', 'export const a = 1;', 'name'],
    ['src/shared/geo.ts', "export * from './a.ts';", 'barrel'],
    ['src/shared/geo.ts', "export { a } from './a.ts';", 'barrel'],
    ['src/shared/geo.ts', `export const a = 1;\n${'\n'.repeat(300)}`, 'size'],
    ['src/ui/Panel.tsx', 'export const Other = 1;', 'export'],
  ])('refuses %s with %j by %s', (path, text, rule) => {
    expect(shape([parseModule(path, text)]).map((violation) => violation.rule)).toEqual([rule]);
  });
  it('allows a layer 400 lines', () => {
    const text = `export class BuildingsLayer {}${'\n'.repeat(400)}`;
    expect(shape([parseModule(cap('buildings/BuildingsLayer.ts'), text)])).toEqual([]);
    expect(shape([parseModule(cap('buildings/BuildingsLayer.ts'), `${text}\n`)])).toHaveLength(1);
  });
  it('takes the quantile of the line counts', () => {
    const tree = [10, 20, 300].map((n) => parseModule('src/shared/a.ts', '\n'.repeat(n)));
    expect([lineQuantile(tree, 0.5), lineQuantile(tree, 0.9)]).toEqual([20, 300]);
  });
});
