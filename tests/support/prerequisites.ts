import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './findChromium.ts';
import { findPostgres } from './findPostgres.ts';

interface Prerequisite {
  readonly name: string;
  readonly present: () => boolean;
  /** Debian's package. */
  readonly debian: string;
  /** What anybody can do by hand, one line. */
  readonly how: string;
}

const prerequisites: readonly Prerequisite[] = [
  {
    name: 'Chromium',
    present: () => findChromium() !== null,
    debian: 'chromium',
    how: 'install Chromium, or set CHROMIUM_PATH, or run: npx playwright-core install chromium',
  },
  {
    name: 'Hangul fonts',
    present: hasHangul,
    debian: 'fonts-noto-cjk',
    how: 'install Noto Sans CJK (package fonts-noto-cjk)',
  },
  {
    name: 'PostgreSQL',
    present: () => findPostgres() !== null,
    debian: 'postgresql',
    how: 'install the PostgreSQL server (package postgresql), or set PG_BIN to the folder of initdb',
  },
];

/** Gets what the tests need and the machine lacks; what is still missing is returned with the way to get it. */
export function providePrerequisites(): string[] {
  const missing = prerequisites.filter(({ present }) => !present());
  if (missing.length === 0) return [];
  console.log(`missing: ${missing.map(({ name }) => name).join(', ')}`);
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    installFromDebian(missing.map(({ debian }) => debian));
  }
  if (findChromium() === null) installFromPlaywright();
  return missing.filter(({ present }) => !present()).map(({ name, how }) => `${name}: ${how}`);
}

function installFromDebian(packages: readonly string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    console.log(`apt-get ${words.join(' ')}`);
    const stdio = ['ignore', 'ignore', 'inherit'] as const;
    spawnSync('apt-get', ['-qq', ...words], { env: environment, stdio: [...stdio] });
  }
}

function installFromPlaywright(): void {
  console.log('npx playwright-core install chromium');
  const words = ['playwright-core', 'install', 'chromium'];
  spawnSync('npx', words, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 });
}

function hasHangul(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim().length > 0;
}
