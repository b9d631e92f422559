import { sql } from 'drizzle-orm';
import type { InquiryFile } from '#capabilities/inquiries/thread.ts';
import { oneOf } from '#server/columns.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { getPrivateFile, type PrivateFile, putPrivateFile } from '#server/privateFile.ts';

/** Holder of all files of inquiries; who may read one is decided by its thread. */
const holder = 'inquiry';

/** Keeps a file that waits for its message; answers what it is called. Only who knows its id can send it. */
export async function keepInquiryFile(
  tx: Sql,
  name: string,
  file: PrivateFile,
  user: string | null,
): Promise<InquiryFile> {
  const stored = await putPrivateFile(tx, holder, null, file);
  const bytes = file.bytes.length;
  const [kept] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into inquiry_file (name, type, bytes, stored, stored_by)
        values (${name}, ${file.type}, ${bytes}, ${stored}, ${user}) returning id`,
  );
  return { id: (kept as { id: string }).id, name, type: file.type, bytes };
}

/** Keeps files that wait from other messages; false where one of them is not there, or somebody else's. */
export async function holdFiles(
  tx: Sql,
  ids: readonly string[],
  user: string | null,
): Promise<boolean> {
  if (ids.length === 0) return true;
  const held = await rowsOf(
    tx,
    sql`select id from inquiry_file
        where ${oneOf(sql`id::text`, ids)} and inquiry is null and (stored_by is null or stored_by = ${user})
        order by id for update`,
  );
  return held.length === ids.length;
}

/** Puts files that are held to a message. */
export async function attachFiles(
  tx: Sql,
  ids: readonly string[],
  inquiry: string,
  message: number,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`update inquiry_file set inquiry = ${inquiry}::uuid, message = ${message}
        where ${oneOf(sql`id::text`, ids)} and inquiry is null`,
  );
}

/** A file of a thread, with its name; null where the thread has none of that id. */
export async function readInquiryFile(
  db: Sql,
  inquiry: string,
  id: string,
): Promise<(PrivateFile & { readonly name: string }) | null> {
  const [row] = await rowsOf<{ name: string; stored: string }>(
    db,
    sql`select name, stored from inquiry_file where id = ${id}::uuid and inquiry = ${inquiry}::uuid`,
  );
  const file = row ? await getPrivateFile(db, holder, row.stored) : null;
  return row && file ? { ...file, name: row.name } : null;
}
