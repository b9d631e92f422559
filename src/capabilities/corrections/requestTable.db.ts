import { sql } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { CorrectionRequest, RequestState } from '#capabilities/corrections/correction.ts';
import type { Language } from '#shared/language.ts';

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Requests to correct or withdraw the page of a company. */
export const correctionRequest = pgTable('correction_request', {
  id: uuid('id').primaryKey().defaultRandom(),
  company: text('company').notNull(),
  kind: text('kind').$type<CorrectionRequest['kind']>().notNull(),
  message: text('message').notNull(),
  contact: text('contact'),
  language: text('language').$type<Language>().notNull(),
  state: text('state').$type<RequestState>().notNull().default('open'),
  answer: text('answer'),
  receivedAt: time('received_at').notNull().default(sql`clock_timestamp()`),
  settledAt: time('settled_at'),
});
