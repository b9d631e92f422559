import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { SheetStep } from '#capabilities/product-sheets/productSheet.ts';

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Files of products that were read; those that were applied stay, so that they can be undone. */
export const productSheet = pgTable('product_sheet', {
  id: uuid('id').primaryKey().defaultRandom(),
  organisation: uuid('organisation').notNull(),
  company: text('company').notNull(),
  file: text('file').notNull(),
  /** What is to be done; null once it is. */
  steps: jsonb('steps').$type<readonly SheetStep[]>(),
  /** Rows that were left out because something is wrong with them. */
  problems: integer('problems').notNull(),
  appliedAt: time('applied_at'),
  undoneAt: time('undone_at'),
});
