import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { HidingCause } from '#capabilities/moderation/hiding.ts';
import type { HidingState } from '#capabilities/moderation/hidingState.ts';
import type { PageKind } from '#capabilities/moderation/publicPage.ts';
import type { LocalText } from '#shared/localText.ts';

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Pages taken from sight; at most one row of each page is not lifted, and the views of what is shown look at it. */
export const hiding = pgTable('hiding', {
  id: uuid('id').primaryKey().defaultRandom(),
  kind: text('kind').$type<PageKind>().notNull(),
  page: text('page').notNull(),
  name: jsonb('name').$type<LocalText>().notNull(),
  cause: text('cause').$type<HidingCause>().notNull(),
  reason: text('reason').notNull(),
  state: text('state').$type<HidingState>().notNull().default('hidden'),
  hiddenAt: time('hidden_at').notNull().default(sql`clock_timestamp()`),
  appeal: text('appeal'),
  appealedAt: time('appealed_at'),
  answer: text('answer'),
  settledAt: time('settled_at'),
});
