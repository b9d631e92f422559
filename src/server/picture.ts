import { and, eq, sql } from 'drizzle-orm';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, oneOf } from '#server/columns.ts';
import type { Sql } from '#server/database.ts';

/**
 * Pictures of organisations in several sizes, in the database: the same for every instance and part of its backup.
 * Who may see them follows from what names them.
 */
const picture = pgTable('picture', {
  id: uuid('id').primaryKey().defaultRandom(),
  organisation: uuid('organisation').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  storedBy: text('stored_by'),
});

const pictureFile = pgTable('picture_file', {
  picture: uuid('picture').notNull(),
  name: text('name').notNull(),
  bytes: bytea('bytes').notNull(),
});

/** Keeps a picture of an organisation in all its sizes. */
export async function putPicture(
  tx: Sql,
  organisation: string,
  storedBy: string,
  drawn: {
    readonly width: number;
    readonly height: number;
    readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  },
): Promise<{ id: string; width: number; height: number }> {
  const { width, height, files } = drawn;
  const [kept] = await tx
    .insert(picture)
    .values({ organisation, width, height, storedBy })
    .returning({ id: picture.id });
  const { id } = kept as { id: string };
  await tx.insert(pictureFile).values(files.map((file) => ({ picture: id, ...file })));
  return { id, width, height };
}

/** One file of a picture of an organisation, shown or not; null where there is none. */
export async function readOwnPicture(
  db: Sql,
  organisation: string,
  id: string,
  name: string,
): Promise<Uint8Array | null> {
  const own = await db
    .select({ id: picture.id })
    .from(picture)
    .where(and(eq(picture.id, id), eq(picture.organisation, organisation)));
  return own.length > 0 ? readPictureFile(db, id, name) : null;
}

/** True where every picture is one of the organisation's. */
export async function ownPictures(
  db: Sql,
  organisation: string,
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return true;
  const rows = await db
    .select({ id: picture.id })
    .from(picture)
    .where(and(eq(picture.organisation, organisation), oneOf(sql`${picture.id}::text`, ids)));
  return rows.length === new Set(ids).size;
}

/** One file of a picture, whoever may see it; null where there is none. */
export async function readPictureFile(
  db: Sql,
  id: string,
  name: string,
): Promise<Uint8Array | null> {
  const [file] = await db
    .select({ bytes: pictureFile.bytes })
    .from(pictureFile)
    .where(and(eq(pictureFile.picture, id), eq(pictureFile.name, name)));
  return file?.bytes ?? null;
}
