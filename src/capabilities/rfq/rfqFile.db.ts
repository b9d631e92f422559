import { type SQL, sql } from 'drizzle-orm';
import type { InquiryFile } from '#capabilities/inquiries/thread.ts';
import { oneOf } from '#server/columns.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { getPrivateFile, type PrivateFile, putPrivateFile } from '#server/privateFile.ts';

/** Holder of all files of requests and quotes; who may read one is decided by what names it. */
const holder = 'rfq';

/** What files belong to. */
export type FileOwner = { readonly rfq: string } | { readonly bid: string };

/** Keeps a file that waits for the request or quote that names it; only its own organisation can. */
export async function keepRfqFile(
  tx: Sql,
  organisation: string,
  user: string,
  name: string,
  file: PrivateFile,
): Promise<InquiryFile> {
  const stored = await putPrivateFile(tx, holder, null, file);
  const bytes = file.bytes.length;
  const [kept] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into rfq_file (organisation, name, type, bytes, stored, stored_by)
        values (${organisation}::uuid, ${name}, ${file.type}, ${bytes}, ${stored}, ${user}) returning id`,
  );
  return { id: (kept as { id: string }).id, name, type: file.type, bytes };
}

/** Gives files to what names them; false, and nothing is given, where one is not there, or belongs elsewhere. */
export async function giveFiles(
  tx: Sql,
  ids: readonly string[],
  organisation: string,
  owner: FileOwner,
): Promise<boolean> {
  if (ids.length === 0) return true;
  const named = oneOf(sql`f.id::text`, ids);
  const held = await rowsOf(
    tx,
    sql`select f.id from rfq_file f where ${named} and f.organisation = ${organisation}::uuid
          and (f.rfq is null and f.bid is null or ${belongsTo(owner)}) order by f.id for update`,
  );
  if (held.length < new Set(ids).size) return false;
  await tx.execute(
    'rfq' in owner
      ? sql`update rfq_file f set rfq = ${owner.rfq}::uuid where ${named}`
      : sql`update rfq_file f set bid = ${owner.bid}::uuid where ${named}`,
  );
  return true;
}

/** Takes from a draft the files that it names no more: they wait again, and go. */
export async function takeFilesBack(tx: Sql, rfq: string, named: readonly string[]): Promise<void> {
  await tx.execute(
    sql`update rfq_file f set rfq = null
        where f.rfq = ${rfq}::uuid and not (${oneOf(sql`f.id::text`, named)})`,
  );
}

/** Files that the buyer of a request reads: its own, and those of quotes that are opened. */
export const filesForBuyer = (rfq: string): SQL => sql`(f.rfq = ${rfq}::uuid or exists (
  select from opened_quote q where q.rfq = ${rfq}::uuid and q.bid = f.bid
    and (q.value->'files' @> to_jsonb(f.id::text) or q.value->>'paper' = f.id::text)))`;

/** Files that one company reads: those of the request, and its own. */
export const filesForBid = (rfq: string, bid: string): SQL =>
  sql`(f.rfq = ${rfq}::uuid or f.bid = ${bid}::uuid)`;

export function listRfqFiles(db: Sql, which: SQL): Promise<InquiryFile[]> {
  return rowsOf(
    db,
    sql`select f.id, f.name, f.type, f.bytes from rfq_file f where ${which} order by f.stored_at, f.id`,
  );
}

/** A file of those that a condition on `f` names; null where there is none of that id. */
export async function readRfqFile(
  db: Sql,
  which: SQL,
  id: string,
): Promise<(PrivateFile & { readonly name: string }) | null> {
  const [row] = await rowsOf<{ name: string; stored: string }>(
    db,
    sql`select f.name, f.stored from rfq_file f where f.id = ${id}::uuid and ${which}`,
  );
  const file = row ? await getPrivateFile(db, holder, row.stored) : null;
  return row && file ? { ...file, name: row.name } : null;
}

const belongsTo = (owner: FileOwner): SQL =>
  'rfq' in owner ? sql`f.rfq = ${owner.rfq}::uuid` : sql`f.bid = ${owner.bid}::uuid`;
