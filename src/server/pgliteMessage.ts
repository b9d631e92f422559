import type { Results } from '@electric-sql/pglite';

/** What the main thread asks of the PGlite worker; `tx` is the id that `begin` answered. */
export type PgliteRequest =
  | {
      readonly op: 'query';
      readonly sql: string;
      readonly params: readonly unknown[];
      readonly rowMode: 'array' | 'object';
      readonly tx?: number;
    }
  | { readonly op: 'begin' }
  | { readonly op: 'end'; readonly tx: number; readonly commit: boolean }
  | { readonly op: 'listen' | 'unlisten'; readonly channel: string }
  | { readonly op: 'dump' | 'pulse' }
  | { readonly op: 'close' };

export interface PgliteAnswer {
  readonly id: number;
  readonly value?: Results | number | Uint8Array | undefined;
  readonly error?: { readonly message: string; readonly fields: Record<string, unknown> };
}

/** Sent unasked when a channel was notified. */
export interface PgliteNotice {
  readonly channel: string;
  readonly said: string;
}
