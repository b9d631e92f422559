import { z } from 'zod';
import { fileSchema } from '#capabilities/inquiries/thread.ts';
import { actKinds } from '#capabilities/rfq/actKind.ts';
import { bidStates } from '#capabilities/rfq/bidState.ts';
import { quoteSchema } from '#capabilities/rfq/quote.ts';
import { askedRfqSchema, rfqDraftSchema } from '#capabilities/rfq/rfq.ts';
import { rfqStates } from '#capabilities/rfq/rfqState.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

const moment = z.iso.datetime();
const companySchema = z.object({ id: slugSchema, name: localTextSchema.nullable() });
/** An exact amount in minor units, as digits: it may be larger than a number holds. */
export const amountSchema = z.string().regex(/^\d+$/);
export const amountsSchema = z.object({
  net: amountSchema,
  vat: amountSchema,
  total: amountSchema,
});

/** A round as all read it. */
const roundSchema = z.object({
  number: z.number().int(),
  deadline: moment,
  /** When it was closed; null while it is open. */
  closedAt: moment.nullable(),
  /** Why it was opened; empty for the first. */
  reason: z.string(),
  /** What is asked for was changed with it. */
  changed: z.boolean(),
});

const questionSchema = z.object({
  id: z.uuid(),
  text: z.string(),
  askedAt: moment,
  /** Of one’s own company; never true for the buyer. */
  own: z.boolean(),
  answer: z.string().nullable(),
  answeredAt: moment.nullable(),
});

/** What one’s own side has done, the first thing first; of the other side nothing stands here. */
const historySchema = z.array(
  z.object({
    kind: z.enum(actKinds),
    /** Name of who did it; null for who is gone. */
    by: z.string().nullable(),
    at: moment,
  }),
);

/** A version of a quote. */
export const quoteVersionSchema = z.object({
  number: z.number().int(),
  round: z.number().int(),
  value: quoteSchema,
  quotedAt: moment,
  withdrawnAt: moment.nullable(),
  /** Its last day is over. */
  expired: z.boolean(),
});
export type QuoteVersion = z.infer<typeof quoteVersionSchema>;

/** What one company is to deliver. */
export const awardedSchema = z.object({
  lines: z.array(
    z.object({
      line: z.number().int(),
      milli: z.number().int(),
      /** Null where the paper of the quote says it. */
      unitPrice: z.number().int().nullable(),
      tooling: amountSchema,
      amounts: amountsSchema.nullable(),
    }),
  ),
  freight: amountSchema,
  amounts: amountsSchema,
  /** Number of the version that was awarded. */
  quote: z.number().int(),
});
export type Awarded = z.infer<typeof awardedSchema>;

/** A company as the buyer sees it in a request. */
const buyerBidSchema = z.object({
  id: z.uuid(),
  company: companySchema,
  state: z.enum(bidStates),
  invitedAt: moment,
  openedAt: moment.nullable(),
  /** Why it declined or took its quote back; empty where it did not say. */
  reason: z.string(),
  /** Versions that may be read, the latest first; of a sealed round only the last, after its end. */
  quotes: z.array(quoteVersionSchema),
  awarded: awardedSchema.nullable(),
});
export type BuyerBid = z.infer<typeof buyerBidSchema>;

/** A request as the buyer’s people see it. */
export const buyerRfqSchema = z.object({
  id: z.uuid(),
  rev: z.number().int(),
  state: z.enum(rfqStates),
  value: rfqDraftSchema,
  round: z.number().int(),
  /** Empty for a draft. */
  rounds: z.array(roundSchema),
  /** Quotes of the present round may be read. */
  isOpened: z.boolean(),
  /** The database’s clock. */
  now: moment,
  bids: z.array(buyerBidSchema),
  questions: z.array(questionSchema),
  /** All files that it and its quotes name, as far as they may be read. */
  files: z.array(fileSchema),
  /** Why it ended or was cancelled; empty otherwise. */
  reason: z.string(),
  history: historySchema,
});
export type BuyerRfq = z.infer<typeof buyerRfqSchema>;

/** A request as a company that was asked sees it. */
export const bidSchema = z.object({
  id: z.uuid(),
  company: companySchema,
  buyer: z.object({
    name: z.string().nullable(),
    /** The papers of the organisation were checked. */
    verified: z.boolean(),
  }),
  /** How the company stands in the present round. */
  state: z.enum(bidStates),
  rfqState: z.enum(rfqStates),
  value: askedRfqSchema,
  round: z.number().int(),
  rounds: z.array(roundSchema),
  now: moment,
  /** Versions of one’s own, the latest first. */
  quotes: z.array(quoteVersionSchema),
  questions: z.array(questionSchema),
  files: z.array(fileSchema),
  /** Why it ended or was cancelled; empty otherwise. */
  reason: z.string(),
  /** After an award: what is awarded to this company, and what the buyer wrote; nothing of others. */
  outcome: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('awarded'), awarded: awardedSchema, note: z.string() }),
      z.object({ kind: z.literal('not-chosen') }),
    ])
    .nullable(),
  history: historySchema,
});
export type Bid = z.infer<typeof bidSchema>;

/** A request as a line of the buyer’s list. */
export const rfqRowSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(rfqStates),
  round: z.number().int(),
  deadline: moment.nullable(),
  lines: z.number().int(),
  /** Companies that were asked. */
  companies: z.number().int(),
  /** Companies whose quotes hold; null while a sealed round is open. */
  quoted: z.number().int().nullable(),
  /** Questions that wait for an answer. */
  questions: z.number().int(),
  lastAt: moment,
});
export type RfqRow = z.infer<typeof rfqRowSchema>;

/** A request as a line of what a company was asked. */
export const bidRowSchema = z.object({
  id: z.uuid(),
  company: companySchema,
  buyer: z.string().nullable(),
  title: z.string(),
  state: z.enum(bidStates),
  rfqState: z.enum(rfqStates),
  round: z.number().int(),
  deadline: moment,
  lines: z.number().int(),
  invitedAt: moment,
});
export type BidRow = z.infer<typeof bidRowSchema>;

export const listQuerySchema = z.object({
  q: z.string().trim().max(100).default(''),
  state: z.enum(rfqStates).optional(),
  limit: z.coerce.number<string>().int().min(1).max(100).default(30),
  cursor: z.string().max(400).optional(),
});
export type ListQuery = z.output<typeof listQuerySchema>;
