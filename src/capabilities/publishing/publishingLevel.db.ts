import { asc, eq, sql } from 'drizzle-orm';
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { PublishingLevel, SiteLevel } from '#capabilities/publishing/publishingLevel.ts';
import { rowsOf, type Sql } from '#server/database.ts';

const publishingLevel = pgTable('publishing_level', {
  site: text('site').primaryKey(),
  level: text('level').$type<Exclude<PublishingLevel, 'shown'>>().notNull(),
  setAt: timestamp('set_at', { withTimezone: true, mode: 'string' }).notNull(),
  setBy: text('set_by').notNull(),
});

/** Sites that are not shown in full, by id. */
export async function listLevels(db: Sql): Promise<SiteLevel[]> {
  const rows = await db.select().from(publishingLevel).orderBy(asc(publishingLevel.site));
  return rows.map((row) => ({ ...row, setAt: new Date(row.setAt).toISOString() }));
}

/**
 * Sets the level of a site; `shown` is the absence of a row. Answers the level it had, null where there is no such
 * site.
 */
export async function setLevel(
  tx: Sql,
  site: string,
  level: PublishingLevel,
  setBy: string,
): Promise<PublishingLevel | null> {
  const known = await rowsOf(tx, sql`select 1 from site where id = ${site}`);
  if (known.length === 0) return null;
  const [before] = await tx
    .delete(publishingLevel)
    .where(eq(publishingLevel.site, site))
    .returning({ level: publishingLevel.level });
  if (level !== 'shown') {
    const setAt = sql`clock_timestamp()`;
    await tx.insert(publishingLevel).values({ site, level, setAt, setBy });
  }
  return before?.level ?? 'shown';
}
