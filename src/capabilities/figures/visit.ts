import { isbot } from 'isbot';

/** A page that somebody has opened; kept in memory for seconds only. */
export interface Visit {
  readonly address: string;
  readonly agent: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** What decides of a request whether it is somebody's look at a page. */
export interface PageRequest {
  readonly method: string;
  header(name: string): string | undefined;
}

/**
 * True for a person's navigation to a page: not for what programs fetch, what a browser fetches ahead, or for
 * who asks by `DNT` or `Sec-GPC` not to be counted.
 */
export function isVisit({ method, header }: PageRequest): boolean {
  if (method !== 'GET') return false;
  if (header('DNT') === '1' || header('Sec-GPC') === '1') return false;
  if (header('Sec-Purpose') !== undefined || header('Purpose') === 'prefetch') return false;
  const destination = header('Sec-Fetch-Dest');
  const isPage =
    destination === undefined
      ? (header('Accept') ?? '').includes('text/html')
      : destination === 'document';
  const agent = header('User-Agent');
  return isPage && agent !== undefined && agent !== '' && !isbot(agent);
}
