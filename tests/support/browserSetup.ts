import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchChromium } from './browserLaunch.ts';
import { startBrowserServer } from './browserServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server under test. */
    origin: string;
    /** Its data folder. */
    dataDir: string;
    /** Where test files connect to the one Chromium. */
    chromium: string;
  }
}

/** One server over an empty data folder and one Chromium for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'changwon-twin-'));
  const server = await startBrowserServer(dataDir);
  const chromium = await launchChromium();
  project.provide('origin', server.origin);
  project.provide('dataDir', dataDir);
  project.provide('chromium', chromium.wsEndpoint());
  return async () => {
    await chromium.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
