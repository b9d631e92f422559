import { setTimeout as wait } from 'node:timers/promises';

/** Does some work and answers after at least so many milliseconds. */
export type Evenly = <T>(milliseconds: number, work: () => Promise<T>) => Promise<T>;

/** Does some work and answers no sooner than so many milliseconds after it began, so that its length tells nothing. */
export const evenly: Evenly = async (milliseconds, work) => {
  const [result] = await Promise.all([work(), wait(milliseconds)]);
  return result;
};
