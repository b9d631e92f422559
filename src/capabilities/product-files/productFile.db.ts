import { and, eq, sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { ProductFile, ProductFileKind } from '#capabilities/product-files/productFile.ts';
import { oneOf } from '#server/columns.ts';
import { rowsOf, type Sql } from '#server/database.ts';

const productFile = pgTable('product_file', {
  id: uuid('id').primaryKey().defaultRandom(),
  organisation: uuid('organisation').notNull(),
  kind: text('kind').$type<ProductFileKind>().notNull(),
  name: text('name').notNull(),
  type: text('type').notNull(),
  length: integer('length').notNull(),
  info: jsonb('info').$type<ProductFile['info']>().notNull(),
  storedBy: text('stored_by'),
});

/** Bytes that are kept in one row; they travel as Base64, a tenth of the work of the drivers’ own way. */
const partBytes = 4 * 1024 * 1024;
/** Files that one list tells. */
const mostListed = 6000;
/** Room of all files of an organisation, bytes. */
const mostBytes = 2 * 1024 ** 3;

interface NewFile {
  readonly kind: ProductFileKind;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly info: ProductFile['info'];
}

/** Keeps a file of an organisation; null where it has no room left. */
export async function putProductFile(
  tx: Sql,
  organisation: string,
  storedBy: string,
  { bytes, ...about }: NewFile,
): Promise<ProductFile | null> {
  await tx.execute(sql`select from organisation where id = ${organisation}::uuid for update`);
  const [kept] = await rowsOf<{ bytes: string }>(
    tx,
    sql`select coalesce(sum(length), 0)::text as bytes from product_file where organisation = ${organisation}::uuid`,
  );
  if (Number(kept?.bytes) + bytes.length > mostBytes) return null;
  const [row] = await tx
    .insert(productFile)
    .values({ organisation, storedBy, length: bytes.length, ...about })
    .returning({ id: productFile.id });
  const { id } = row as { id: string };
  for (let at = 0; at < bytes.length; at += partBytes) {
    const part = Buffer.from(bytes.subarray(at, at + partBytes)).toString('base64');
    await tx.execute(
      sql`insert into product_file_part (file, ordinal, bytes)
          values (${id}::uuid, ${at / partBytes}::integer, decode(${part}, 'base64'))`,
    );
  }
  const { kind, name, info } = about;
  return { id, kind, name, bytes: bytes.length, info } as ProductFile;
}

/** What is needed to hand a file over. */
export interface StoredFile {
  readonly id: string;
  readonly kind: ProductFileKind;
  readonly name: string;
  readonly type: string;
  readonly length: number;
}

const { id, kind, name, type, length } = productFile;
const stored = { id, kind, name, type, length };

/** A file of an organisation, shown or not; null where there is none. */
export async function findOwnFile(
  db: Sql,
  organisation: string,
  file: string,
): Promise<StoredFile | null> {
  const [found] = await db
    .select(stored)
    .from(productFile)
    .where(and(eq(productFile.id, file), eq(productFile.organisation, organisation)));
  return found ?? null;
}

/** A file that a listed product names; null where there is none. */
export async function findShownFile(db: Sql, file: string): Promise<StoredFile | null> {
  const [found] = await db
    .select(stored)
    .from(productFile)
    .where(
      and(
        eq(productFile.id, file),
        sql`exists (select from shown_product_file s where s.id = ${file}::uuid)`,
      ),
    );
  return found ?? null;
}

/** One part of a file after another. */
export async function* readParts(db: Sql, { id, length }: StoredFile): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ordinal * partBytes < length; ordinal++) {
    const [part] = await rowsOf<{ text: string }>(
      db,
      sql`select encode(bytes, 'base64') as text from product_file_part
          where file = ${id}::uuid and ordinal = ${ordinal}`,
    );
    if (!part) throw new Error(`the file ${id} was deleted while it was read`);
    yield Buffer.from(part.text, 'base64');
  }
}

/** True where every file is one of the organisation's, and of that kind. */
export async function ownFiles(
  db: Sql,
  organisation: string,
  wanted: readonly { readonly id: string; readonly kind: ProductFileKind }[],
): Promise<boolean> {
  if (wanted.length === 0) return true;
  const ids = wanted.map((file) => file.id);
  const rows = await db
    .select({ id: productFile.id, kind: productFile.kind })
    .from(productFile)
    .where(
      and(eq(productFile.organisation, organisation), oneOf(sql`${productFile.id}::text`, ids)),
    );
  const kinds = new Map(rows.map((row) => [row.id, row.kind]));
  return wanted.every((file) => kinds.get(file.id) === file.kind);
}

/** Files of an organisation, the latest first; null where there is no such organisation. */
export async function listOwnFiles(db: Sql, organisation: string): Promise<ProductFile[] | null> {
  const known = await rowsOf(db, sql`select 1 from organisation where id = ${organisation}::uuid`);
  if (known.length === 0) return null;
  const rows = await db
    .select({ id: productFile.id })
    .from(productFile)
    .where(eq(productFile.organisation, organisation))
    .orderBy(sql`stored_at desc`, productFile.id)
    .limit(mostListed);
  const ids = rows.map((row) => row.id);
  const infos = await fileInfos(db, ids);
  return ids.flatMap((one) => infos.get(one) ?? []);
}

/** What is known of files, by id. */
export async function fileInfos(
  db: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProductFile>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ ...stored, info: productFile.info })
    .from(productFile)
    .where(oneOf(sql`${productFile.id}::text`, ids));
  return new Map(
    rows.map(({ type: _, length: bytes, ...row }) => [row.id, { ...row, bytes } as ProductFile]),
  );
}
