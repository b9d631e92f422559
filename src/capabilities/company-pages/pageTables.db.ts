import { sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ConsentWording } from '#capabilities/company-pages/consentWording.ts';
import type { PageContent, SectionName } from '#capabilities/company-pages/pageSection.ts';

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Every change of every part of a page; the highest `rev` of a part is how it stands in the draft. */
export const pageChange = pgTable('page_change', {
  company: text('company').notNull(),
  section: text('section').$type<SectionName>().notNull(),
  rev: integer('rev').notNull(),
  value: jsonb('value'),
  organisation: uuid('organisation'),
  changedBy: text('changed_by'),
  changedAt: time('changed_at').notNull().default(sql`clock_timestamp()`),
});

/** That whoever a published contact names agreed to be shown, by the revision of the contact. */
export const pageConsent = pgTable('page_consent', {
  company: text('company').notNull(),
  rev: integer('rev').notNull(),
  wording: text('wording').$type<ConsentWording>().notNull(),
  organisation: uuid('organisation'),
  consentedBy: text('consented_by'),
  consentedAt: time('consented_at').notNull(),
  withdrawnBy: text('withdrawn_by'),
  withdrawnAt: time('withdrawn_at'),
});

/** What was published of a page, whole, one after another. */
export const pageEdition = pgTable('page_edition', {
  company: text('company').notNull(),
  number: integer('number').notNull(),
  content: jsonb('content').$type<PageContent>().notNull(),
  organisation: uuid('organisation'),
  publishedBy: text('published_by'),
  publishedAt: time('published_at').notNull().default(sql`clock_timestamp()`),
});
