import { type BrowserServer, chromium } from 'playwright-core';
import { findChromium } from './findChromium.ts';

/** Software GL in a container, and no word to any other host. */
const switches = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-features=MediaRouter,OptimizationHints,Translate',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Starts headless Chromium as a server that test files connect to. Throws an Error that says how to get one. */
export function launchChromium(): Promise<BrowserServer> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error('no Chromium found: install chromium or set CHROMIUM_PATH');
  }
  return chromium.launchServer({ executablePath, args: switches, host: '127.0.0.1' });
}
