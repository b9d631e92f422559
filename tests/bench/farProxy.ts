import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/freePort.ts';

export interface FarProxy {
  readonly origin: string;
  close(): void;
}

/**
 * Stands before a server as if it were far away: every connection and every byte takes half a round trip (ms) each way,
 * all answers together come at so many bits a second. Unlike the browser's own emulation it holds for workers too.
 */
export async function farProxy(
  target: string,
  { roundTripMs, bitsPerSecond }: { roundTripMs: number; bitsPerSecond: number },
): Promise<FarProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let lineFreeAt = 0;
  /** Answers of all connections share one line. */
  const onTheLine = (bytes: number): number => {
    const now = Date.now();
    lineFreeAt = Math.max(now, lineFreeAt) + (bytes * 8 * 1000) / bitsPerSecond;
    return lineFreeAt - now;
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    open.add(near).add(far);
    const shake = wait(roundTripMs);
    let [up, down]: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];
    near.on('data', (chunk: Buffer) => {
      const arrives = shake.then(() => wait(roundTripMs / 2));
      up = Promise.all([up, arrives]).then(() => far.writable && far.write(chunk));
    });
    far.on('data', (chunk: Buffer) => {
      const arrives = wait(onTheLine(chunk.length) + roundTripMs / 2);
      down = Promise.all([down, arrives]).then(() => near.writable && near.write(chunk));
    });
    near.on('close', () => void up?.then(() => far.end()));
    far.on('close', () => void down?.then(() => near.end()));
    for (const socket of [near, far]) {
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    }
  });
  const listen = await freePort();
  await new Promise<void>((resolve) => server.listen(listen, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${listen}`,
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
