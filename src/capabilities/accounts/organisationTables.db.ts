import { sql } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { OrganisationKind, Role } from '#shared/role.ts';

const createdAt = timestamp('created_at', { withTimezone: true, mode: 'date' })
  .notNull()
  .default(sql`clock_timestamp()`);

export const organisation = pgTable('organisation', {
  id: uuid('id').primaryKey().defaultRandom(),
  kind: text('kind').$type<OrganisationKind>().notNull(),
  name: text('name').notNull(),
  createdAt,
});

export const member = pgTable('organisation_member', {
  id: uuid('id').primaryKey().defaultRandom(),
  organisation: uuid('organisation').notNull(),
  userId: text('user_id').notNull(),
  role: text('role').$type<Role>().notNull(),
  createdAt,
});

/** An invitation of one address; it can be accepted once, until it expires. */
export const invitation = pgTable('organisation_invitation', {
  id: uuid('id').primaryKey().defaultRandom(),
  organisation: uuid('organisation').notNull(),
  email: text('email').notNull(),
  role: text('role').$type<Role>().notNull(),
  status: text('status').$type<'pending' | 'accepted' | 'cancelled'>().notNull(),
  invitedBy: text('invited_by'),
  expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  createdAt,
});
