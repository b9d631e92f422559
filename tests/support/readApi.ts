import { inject } from 'vitest';

/** What the server under test answers to `GET path`; throws where it is not a success. */
export async function readApi<T>(path: string): Promise<T> {
  const answer = await fetch(inject('origin') + path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as T;
}
