import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { levelSetter } from '#app/jobs.ts';
import { type OpenData, openData } from '#app/openData.ts';
import { listRequests } from '#capabilities/corrections/correction.db.ts';
import type { StoredRequest } from '#capabilities/corrections/correction.ts';
import { listLevels } from '#capabilities/publishing/publishingLevel.db.ts';
import type { PublishingLevel, SiteLevel } from '#capabilities/publishing/publishingLevel.ts';
import { lockHolder } from '#server/lockFile.ts';
import { operatorToken } from '#server/principal.ts';
import type { Settings } from '#server/settings.ts';
import { StartError } from '#server/startError.ts';

/** What the operator can do, whether a server runs or not. */
export interface Operator {
  levels(): Promise<SiteLevel[]>;
  /** Answers false where there is no such site. */
  setLevel(site: string, level: PublishingLevel): Promise<boolean>;
  requests(): Promise<StoredRequest[]>;
  close(): Promise<void>;
}

/** Talks to the server that holds the data folder, over loopback; where none runs, opens the database itself. */
export async function openOperator(settings: Settings): Promise<Operator> {
  const pid = lockHolder(settings.DATA_DIR);
  return pid === null
    ? throughDatabase(await openData(settings))
    : throughServer(settings.DATA_DIR, pid);
}

function throughDatabase({ database, close }: OpenData): Operator {
  const set = levelSetter(database, async () => {});
  return {
    levels: () => listLevels(database.db),
    setLevel: (site, level) => set(site, level, 'operator'),
    requests: () => listRequests(database.db),
    close,
  };
}

function throughServer(folder: string, pid: number): Operator {
  const { host, port } = readNote(folder, pid);
  const everywhere = host === '0.0.0.0' || host === '::' || host === 'localhost';
  const base = `http://${everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
  const ask = async (method: string, path: string, body?: object): Promise<Response> => {
    const answer = await fetch(base + path, {
      method,
      headers: {
        Authorization: `Bearer ${operatorToken(folder)}`,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch((cause: Error) => {
      throw new StartError(`The server at ${base} does not answer: ${cause.message}.`);
    });
    if (!answer.ok && answer.status !== 404) {
      throw new StartError(
        `The server at ${base} answered ${answer.status}: ${await answer.text()}`,
      );
    }
    return answer;
  };
  const list = async <Item>(path: string): Promise<Item[]> => {
    const answer = await ask('GET', path);
    if (answer.status === 404) {
      throw new StartError(
        `The server at ${base} does not know this operator: HOST must be a loopback address or 0.0.0.0.`,
      );
    }
    return ((await answer.json()) as { items: Item[] }).items;
  };
  return {
    levels: () => list('/api/operator/levels'),
    async setLevel(site, level) {
      return (await ask('PUT', '/api/operator/levels', { site, level })).ok;
    },
    requests: () => list('/api/operator/requests'),
    close: async () => {},
  };
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
