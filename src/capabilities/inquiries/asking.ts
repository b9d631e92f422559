import type { AskedAnswer } from './inquiry.ts';

/** Somebody who has signed in, as the form to ask knows them. */
export interface Who {
  readonly name: string;
  readonly email: string;
  /** Organisations in whose name this person may ask. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** What came of asking; `confirmAt` is the address that a guest still has to prove. */
export type Outcome = AskedAnswer & { readonly confirmAt: string | null };
