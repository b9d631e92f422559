import type { Server } from 'node:http';
import { type AddressInfo, createServer as createProbe } from 'node:net';
import { StartError } from '#server/startError.ts';

/** Milliseconds that running requests get to finish when the server stops. */
const patience = 10_000;

export interface Listening {
  readonly port: number;
  /** Takes no more connections, lets running requests finish for ten seconds, then ends. */
  stop(): Promise<void>;
}

/** Throws StartError where the port cannot be taken; asked early, so that nobody waits for a build in vain. */
export function checkPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createProbe();
    probe.once('error', (cause) => reject(portError(cause, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Listens and answers the port taken (any free one for 0). Throws StartError. */
export function listen(server: Server, port: number, host: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(portError(cause, port, host)));
    server.listen(port, host, () => {
      const taken = (server.address() as AddressInfo).port;
      resolve({ port: taken, stop: () => stop(server) });
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), patience);
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearTimeout(giveUp);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function portError(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  const said: Record<string, string> = {
    EADDRINUSE: 'is in use: stop what listens there, or set another PORT',
    EACCES: 'needs rights this process does not have: set a PORT above 1023',
    EADDRNOTAVAIL: 'is at an address this machine does not have: check HOST',
    ENOTFOUND: 'is at an address that is not known: check HOST',
  };
  const reason = said[cause.code ?? ''] ?? `cannot be taken (${cause.code ?? cause.message})`;
  return new StartError(`Port ${port} on ${host} ${reason}.`);
}
