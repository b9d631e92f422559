import { asc } from 'drizzle-orm';
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { TimelineEntry } from '#capabilities/timeline/timeline.ts';
import type { Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';

const timelineEntry = pgTable('timeline_entry', {
  id: text('id').primaryKey(),
  ordinal: integer('ordinal').notNull(),
  kind: text('kind').$type<TimelineEntry['kind']>().notNull(),
  date: text('date'),
  title: jsonb('title').$type<LocalText>().notNull(),
  note: jsonb('note').$type<LocalText>(),
  text: jsonb('text').$type<LocalText>(),
  about: text('about'),
  sign: jsonb('sign').$type<{ x: number; z: number }>(),
  sources: jsonb('sources').$type<string[]>().notNull(),
});

/** Replaces the timeline as a whole. */
export async function writeTimeline(tx: Sql, entries: readonly TimelineEntry[]): Promise<void> {
  await tx.delete(timelineEntry);
  if (entries.length === 0) return;
  await tx.insert(timelineEntry).values(entries.map((entry, ordinal) => ({ ...entry, ordinal })));
}

/** All entries in the order of the facts. */
export async function readTimeline(db: Sql): Promise<TimelineEntry[]> {
  const rows = await db.select().from(timelineEntry).orderBy(asc(timelineEntry.ordinal));
  return rows.map(({ ordinal, ...entry }) => entry);
}
