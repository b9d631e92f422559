import canonicalize from 'canonicalize';
import { type SQL, sql } from 'drizzle-orm';
import {
  type AuditEntry,
  actionSchema,
  actorSchema,
  type Change,
  subjectSchema,
} from '#capabilities/audit/auditEntry.ts';
import type { ChainRow } from '#capabilities/audit/verifyChain.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/**
 * Records a change with the transaction that makes it. The database numbers, dates and chains it when the transaction
 * commits, under a lock that is taken last, so that writers neither wait for each other's work nor fork the chain.
 */
export async function appendAudit(tx: Sql, change: Change): Promise<void> {
  const actor = actorSchema.parse(change.actor);
  const action = actionSchema.parse(change.action);
  const subject = subjectSchema.parse(change.subject);
  const { before, after } = change;
  const detail = canonicalize({ before, after });
  await tx.execute(sql`
    insert into audit_draft (actor, action, subject, detail)
    values (${actor}, ${action}, ${subject}, ${detail})`);
}

const chainColumns = sql.raw(`seq::int as seq,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  actor, action, subject, detail, previous, hash`);

/** The next rows of the chain after a number, oldest first. */
export function readChain(db: Sql, after: number, limit: number): Promise<ChainRow[]> {
  return rowsOf(
    db,
    sql`select ${chainColumns} from audit_entry where seq > ${after} order by seq limit ${limit}`,
  );
}

export interface AuditFilter {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  /** Only what is older than this number. */
  readonly below?: number | undefined;
}

/** Recorded changes, the latest first. */
export async function listAudit(
  db: Sql,
  { actor, action, subject, below }: AuditFilter,
  limit: number,
): Promise<AuditEntry[]> {
  const wanted = [
    actor === undefined ? null : sql`actor = ${actor}`,
    action === undefined ? null : sql`action = ${action}`,
    subject === undefined ? null : sql`subject = ${subject}`,
    below === undefined ? null : sql`seq < ${below}`,
  ].filter((condition): condition is SQL => condition !== null);
  const where = wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `);
  const rows = await rowsOf<ChainRow>(
    db,
    sql`select ${chainColumns} from audit_entry where ${where} order by seq desc limit ${limit}`,
  );
  return rows.map(({ detail, previous: _link, ...row }) => ({ ...row, ...JSON.parse(detail) }));
}
