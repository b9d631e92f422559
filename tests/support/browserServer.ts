import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './freePort.ts';

export interface BrowserServer {
  readonly origin: string;
  readonly dataDir: string;
  /** Sends a signal, SIGTERM where none is named, and answers the exit code once it has ended; null after SIGKILL. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Time to start in, ms; a place whose tiles must be made first may want more. */
const usualLimitMs = 180_000;

/**
 * Starts the real server on a free loopback port over `dataDir`, with more settings if given, and waits until it is ready. Throws an Error with
 * what it printed where it ends or keeps silent for longer than it may (three minutes).
 */
export async function startBrowserServer(
  dataDir: string,
  startLimitMs = usualLimitMs,
  more: Readonly<Record<string, string>> = {},
): Promise<BrowserServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _unused, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    env: {
      ...inherited,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: origin,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 25_000);
    await ended;
    clearTimeout(late);
    return child.exitCode;
  };
  const giveUpAt = Date.now() + startLimitMs;
  while (!(await answers(`${origin}/api/ready`))) {
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      await stop();
      throw new Error(`the server did not start:\n${said}`);
    }
    await wait(200);
  }
  return { origin, dataDir, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
