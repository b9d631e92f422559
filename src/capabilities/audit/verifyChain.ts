import { err, ok, type Result } from '#shared/result.ts';

/** A row of the audit as it is stored, in the order of `seq`; `at` as `2026-01-31T09:00:00.000000Z`. */
export interface ChainRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
  readonly previous: string;
  readonly hash: string;
}

/** The end of a chain so far. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** `missing`: rows before this one are gone. `link`: it does not follow the row before. `content`: it was altered. */
export interface ChainBreak {
  readonly seq: number;
  readonly why: 'missing' | 'link' | 'content';
}

export const emptyChain: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** What the hash of a row is taken of; no field but the last holds a line break. */
export function chainText(row: Omit<ChainRow, 'hash'>): string {
  const { seq, at, actor, action, subject, detail, previous } = row;
  return ['audit-1', seq, at, actor, action, subject, detail, previous].join('\n');
}

/** Follows a chain from its beginning, or from a head that holds, to its new head; the first broken row is the error. */
export function verifyChain(
  rows: Iterable<ChainRow>,
  sha256: (text: string) => string,
  head: ChainHead = emptyChain,
): Result<ChainHead, ChainBreak> {
  let { seq, hash } = head;
  for (const row of rows) {
    if (row.seq !== seq + 1) return err({ seq: row.seq, why: 'missing' });
    if (row.previous !== hash) return err({ seq: row.seq, why: 'link' });
    if (row.hash !== sha256(chainText(row))) return err({ seq: row.seq, why: 'content' });
    ({ seq, hash } = row);
  }
  return ok({ seq, hash });
}
