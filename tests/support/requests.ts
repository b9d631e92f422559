import type { APIRequestContext, Page } from 'playwright-core';
import { inject } from 'vitest';

/** Requests as one of the server's own pages makes them. */
export interface Requests {
  /** Answers the JSON of a success; bytes go as they are. Throws where it is none. */
  ask<T>(method: string, path: string, data?: object): Promise<T>;
}

/** Requests in the name of who is signed in, in a page or without any. */
export function requestsOf(from: APIRequestContext | Page): Requests {
  const context = 'request' in from ? from.request : from;
  const headers = { Origin: inject('origin') };
  return {
    async ask(method, path, data) {
      const url = inject('origin') + path;
      const answer = await context.fetch(url, { method, headers, ...(data && { data }) });
      if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()}`);
      return answer.json();
    },
  };
}
