import { createHash } from 'node:crypto';
import { readChain } from '#capabilities/audit/audit.db.ts';
import {
  type ChainBreak,
  type ChainHead,
  emptyChain,
  verifyChain,
} from '#capabilities/audit/verifyChain.ts';
import type { Sql } from '#server/database.ts';

const pageRows = 5000;
const reasons: Readonly<Record<ChainBreak['why'], string>> = {
  missing: 'rows before it are gone',
  link: 'it does not follow the row before it',
  content: 'it was altered',
};

/**
 * What is wrong with the whole chain: its first broken row, or that it lacks a row that was noted elsewhere (in a backup,
 * on paper), which is how a cut or rewritten end shows.
 */
export async function auditFaults(db: Sql, noted: ChainHead | null): Promise<string[]> {
  let head = emptyChain;
  let seen = noted === null;
  for (;;) {
    const rows = await readChain(db, head.seq, pageRows);
    const next = verifyChain(rows, sha256, head);
    if (!next.ok) return [`row ${next.error.seq} is broken: ${reasons[next.error.why]}`];
    seen ||= rows.some(({ seq, hash }) => seq === noted?.seq && hash === noted.hash);
    if (rows.length === 0) break;
    head = next.value;
  }
  return seen
    ? []
    : [`row ${noted?.seq} is not the one that was noted: the chain was rewritten or cut`];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
