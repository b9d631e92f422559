import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { leanThree } from './src/server/leanThree.ts';
import { preloadScene } from './src/server/preloadScene.ts';
import { pretendardSubset } from './src/server/pretendardSubset.ts';

const apiTests = ['tests/**/*.{api,db}.test.ts', 'tests/server/**/*.test.ts'];
const browserTests = ['tests/browser/**/*.test.ts'];

/** Roots of the few scripts that a visit fetches in turn, each with all that it imports and no earlier one holds. */
const scripts = [
  { name: 'base', tags: ['$initial' as const] },
  { name: 'page', test: /src\/app\/mountPage\.tsx$/ },
  { name: 'scene', test: /src\/app\/Scene\.tsx$/ },
  { name: 'panels', test: /src\/app\/(Panels\.tsx|texts\.ts)$/ },
  {
    name: 'popups',
    test: /src\/(ui\/(PopoverCard|RadioMenuList|ToastStack)|app\/(Dialogs|SettingsPanel|MeasuringTool)|capabilities\/(daylight\/DaylightPanel|snapshot\/SnapshotForm))\.tsx$/,
  },
].map((group, place, { length }) => ({ ...group, priority: length - place }));

export default defineConfig({
  plugins: [react(), pretendardSubset(), preloadScene(), leanThree()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: scripts } } },
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...apiTests, ...browserTests],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: apiTests,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          globalSetup: ['tests/support/browserSetup.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          expect: { poll: { timeout: 20_000, interval: 100 } },
          testTimeout: 240_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
