import { z } from 'zod';

/** What every archive of ours says it is, and the form this version writes and reads. */
export const archiveFormat = 'changwon-twin-backup';
export const archiveVersion = 1;

/** Tables that no archive holds and a restore leaves empty or makes anew: what follows from others, or only passes. */
export const notKept: readonly string[] = [
  'search_entry',
  'search_lit',
  'account_session',
  'account_verification',
  'account_failure',
  'rate_count',
  'mail_outbox',
  'visit_day_key',
  'visit_seen',
  'register_draft',
  'inquiry_link',
];

export const manifestName = 'manifest.json';
export const tablePart = (table: string): string => `tables/${table}.ndjson`;

const count = z.number().int().nonnegative();
const part = { bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) };

/** The contents of an archive. */
export const archiveManifestSchema = z.object({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  /** By the database's clock. */
  madeAt: z.iso.datetime(),
  database: z.enum(['pglite', 'postgres']),
  /** Migrations that the rows fit to. */
  migrations: z.array(z.string()),
  /** The last row of the audit that is in it; null where nothing was recorded yet. */
  audit: z.object({ seq: count, hash: z.string() }).nullable(),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: count, ...part }),
  ),
});
export type ArchiveManifest = z.infer<typeof archiveManifestSchema>;

/** How far a backup or a restore has come. */
export interface Step {
  readonly doing: 'packing' | 'checking' | 'restoring';
  readonly name: string;
  readonly done: number;
  readonly total: number;
}
export type Progress = (step: Step) => void;

/** What an archive holds in words. */
export function archiveText({ tables, madeAt }: ArchiveManifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows.toLocaleString('en')} rows in ${tables.length} tables, as of ${madeAt}`;
}
