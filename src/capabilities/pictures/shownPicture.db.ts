import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';
import { readPictureFile } from '#server/picture.ts';

/** One file of a picture that anybody may see; null where there is none. */
export async function readShownPicture(
  db: Sql,
  id: string,
  name: string,
): Promise<Uint8Array | null> {
  const shown = await rowsOf(
    db,
    sql`select from shown_picture where id = ${id}::uuid
      union all select from shown_logo where id = ${id}::uuid
      union all select from shown_photo where id = ${id}::uuid limit 1`,
  );
  return shown.length > 0 ? readPictureFile(db, id, name) : null;
}
