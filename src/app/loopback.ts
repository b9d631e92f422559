import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operatorToken } from '#server/principal.ts';
import { StartError } from '#server/startError.ts';

export interface Loopback {
  /** Address of the server. */
  readonly base: string;
  /** A request as the operator; a refusal that the operator can act on is thrown as StartError, 404 is answered. */
  ask(method: string, path: string, body?: object | ReadableStream | Uint8Array): Promise<Response>;
}

/** The way to the server that holds the data folder. Throws StartError where it does not listen yet. */
export function loopback(folder: string, pid: number): Loopback {
  const { host, port } = readNote(folder, pid);
  const everywhere = host === '0.0.0.0' || host === '::' || host === 'localhost';
  const base = `http://${everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    base,
    async ask(method, path, body) {
      const answer = await fetch(base + path, {
        method,
        headers: {
          Authorization: `Bearer ${operatorToken(folder)}`,
          ...(body === undefined ? {} : { 'Content-Type': typeOf(body) }),
        },
        ...bodyOf(body),
      }).catch((cause: Error) => {
        throw new StartError(`The server at ${base} does not answer: ${reasonOf(cause)}.`);
      });
      if (answer.status === 409) {
        throw new StartError(((await answer.json()) as { message: string }).message);
      }
      if (!answer.ok && answer.status !== 404) {
        throw new StartError(
          `The server at ${base} answered ${answer.status}: ${await answer.text()}`,
        );
      }
      return answer;
    },
  };
}

function typeOf(body: object): string {
  if (body instanceof Uint8Array) return 'application/octet-stream';
  return body instanceof ReadableStream ? 'application/zip' : 'application/json';
}

function bodyOf(body: object | undefined): RequestInit {
  if (body === undefined) return {};
  if (body instanceof ReadableStream) return { body, duplex: 'half' } as RequestInit;
  if (body instanceof Uint8Array) return { body } as RequestInit;
  return { body: JSON.stringify(body) };
}

function reasonOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function readNote(folder: string, pid: number): { host: string; port: number } {
  try {
    return JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'));
  } catch {
    throw new StartError(
      `Process ${pid} holds ${folder} but does not listen yet: try again in a moment.`,
    );
  }
}
