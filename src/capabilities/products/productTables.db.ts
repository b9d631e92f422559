import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Products that companies state themselves; one of the same name as a product from public sources stands for it. */
export const ownProduct = pgTable('own_product', {
  id: text('id').primaryKey(),
  company: text('company').notNull(),
  organisation: uuid('organisation'),
  ordinal: integer('ordinal').notNull(),
  archived: boolean('archived').notNull().default(false),
  /** What everybody sees; null where it was never listed, or is no more. */
  listed: jsonb('listed').$type<StatedProduct>(),
  listedBy: text('listed_by'),
  listedAt: time('listed_at'),
});

/** Every change of a product; the highest `rev` is its draft. */
export const ownProductChange = pgTable('own_product_change', {
  product: text('product').notNull(),
  rev: integer('rev').notNull(),
  value: jsonb('value').$type<StatedProduct>().notNull(),
  organisation: uuid('organisation'),
  changedBy: text('changed_by'),
  changedAt: time('changed_at').notNull().default(sql`clock_timestamp()`),
});
