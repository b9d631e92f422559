import { setTimeout as wait } from 'node:timers/promises';

/** Does some work and answers no sooner than so many milliseconds after it began, so that its length tells nothing. */
export async function evenly<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), wait(milliseconds)]);
  return result;
}
