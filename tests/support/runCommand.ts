import { spawn } from 'node:child_process';

/** How a command ended and all it printed; `code` is null where it was stopped for taking too long. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a program of node_modules/.bin, with its children stopped after `limitMs`; `show` prints as it goes. */
export function runCommand(
  words: readonly [string, ...string[]],
  { limitMs, show = false }: { limitMs: number; show?: boolean },
): Promise<Outcome> {
  const [program, ...rest] = words;
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, rest, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let late = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, signal);
      } catch {
        // The group is gone already.
      }
    };
    const guard = setTimeout(() => {
      late = true;
      stop('SIGTERM');
      setTimeout(() => stop('SIGKILL'), 5_000).unref();
    }, limitMs);
    const interrupted = (): void => stop('SIGTERM');
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (show) target.write(text);
      });
    }
    const end = (code: number | null): void => {
      clearTimeout(guard);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      stop('SIGTERM');
      resolve({ code: late ? null : code, output, seconds: (Date.now() - began) / 1000 });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('exit', (code) => setTimeout(() => end(code), 100));
  });
}
