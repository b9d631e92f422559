import { sql } from 'drizzle-orm';
import { bigint, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea } from '#server/columns.ts';

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Passkeys of people: public keys, of no use without what the person holds. */
export const passkey = pgTable('account_passkey', {
  id: uuid('id').primaryKey().defaultRandom(),
  userId: text('user_id').notNull(),
  name: text('name').notNull(),
  /** Id that the authenticator gave it, base64url. */
  credential: text('credential').notNull(),
  publicKey: bytea('public_key').notNull(),
  /** How often it has signed, as far as its authenticator counts. */
  counter: bigint('counter', { mode: 'number' }).notNull(),
  transports: jsonb('transports').$type<string[]>().notNull(),
  createdAt: time('created_at').notNull().default(sql`clock_timestamp()`),
  usedAt: time('used_at'),
});
