import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { notify, rowsOf, type Sql } from '#server/database.ts';
import { countUp, readMeta, writeMeta } from '#server/meta.ts';

/** Channel on which every instance hears that what may be shown has changed. */
export const placeChannel = 'place_version';

/** Changes whenever the place or what the scene may show of it changes; null before there is a place. */
export async function readPlaceVersion(db: Sql): Promise<string | null> {
  const [row] = await rowsOf<{ version: string | null }>(
    db,
    sql`select (select value from meta where key = 'place_id')
          || '.' || (select value from meta where key = 'publishing_version') as version`,
  );
  return row?.version ?? null;
}

/** Changes with the place, and whenever what is told of it changes: pages, products, search; null before there is a place. */
export async function readShownVersion(db: Sql): Promise<string | null> {
  const [row] = await rowsOf<{ version: string | null }>(
    db,
    sql`select (select value from meta where key = 'place_id')
          || '.' || (select value from meta where key = 'publishing_version')
          || '.' || coalesce((select value from meta where key = 'pages_version'), '0') as version`,
  );
  return row?.version ?? null;
}

/** Marks a change of what is told of the place; the scene stays as it is. */
export const raisePagesVersion = (tx: Sql): Promise<void> => countUp(tx, 'pages_version');

/** Marks a change of what the scene may show, and tells every instance once it is committed. */
export async function raisePlaceVersion(tx: Sql): Promise<void> {
  await countUp(tx, 'publishing_version');
  await notify(tx, placeChannel);
}

/** What the place was made from; null before there is one. */
export async function readPlaceOrigin(db: Sql): Promise<string | null> {
  return readMeta(db, 'place_origin');
}

/** Marks a new place and what it was made from. */
export async function markNewPlace(tx: Sql, origin: string): Promise<void> {
  await writeMeta(tx, 'place_origin', origin);
  await writeMeta(tx, 'place_id', randomUUID());
  await raisePlaceVersion(tx);
}
