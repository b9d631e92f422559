import { sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Tenant } from '#capabilities/claims/claim.ts';
import type { ClaimState } from '#capabilities/claims/claimState.ts';

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Claims to run the page of a company; one of them at most is approved for each company. */
export const claim = pgTable('claim', {
  id: uuid('id').primaryKey().defaultRandom(),
  organisation: uuid('organisation').notNull(),
  company: text('company').notNull(),
  /** Set where the company is a proposal. */
  tenant: jsonb('tenant').$type<Tenant>(),
  businessNumber: text('business_number').notNull(),
  note: text('note'),
  document: text('document'),
  documentType: text('document_type').notNull(),
  documentBytes: integer('document_bytes').notNull(),
  documentHash: text('document_hash').notNull(),
  state: text('state').$type<ClaimState>().notNull(),
  reason: text('reason'),
  submittedBy: text('submitted_by'),
  submittedAt: time('submitted_at').notNull().default(sql`clock_timestamp()`),
  decidedBy: text('decided_by'),
  decidedAt: time('decided_at'),
});
