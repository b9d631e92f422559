import type { ReadProblem } from '#view/readJson.ts';

/** Something of the server that this browser is about to know, knows, or could not learn. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: ReadProblem };

export const loading: Loadable<never> = { state: 'loading' };
