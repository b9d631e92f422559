import { z } from 'zod';
import { filesSchema } from '#capabilities/inquiries/inquiry.ts';
import { daysSchema, mostLines, unitPriceSchema } from '#capabilities/rfq/rfq.ts';
import { plainText } from '#shared/plainText.ts';

/** An amount in minor units of the request’s currency, without VAT. */
const amount = z.number().int().min(0).max(1e15);

const bandSchema = z.object({
  /** Least quantity that the price holds for, in thousandths of the unit. */
  from: z.number().int().positive().max(1e12),
  unitPrice: unitPriceSchema,
});

const quotedLineSchema = z.object({
  /** Place of the line in the request, from 1. */
  line: z.number().int().min(1).max(mostLines),
  /** Rising quantities, prices that never rise; empty where the line is not offered. */
  bands: z.array(bandSchema).max(12),
  /** Dies, jigs and the like, once. */
  tooling: amount.default(0),
  leadDays: daysSchema.nullable().default(null),
  /** What is offered instead of what was asked for; empty where it is that. */
  alternative: plainText(0, 1000)
    .nullable()
    .default(null)
    .transform((text) => text || null),
});

const common = {
  note: plainText(0, 2000).default(''),
  /** The last day that it holds, by the clock of the place. */
  validUntil: z.iso.date(),
  files: filesSchema.default([]),
};

/** A quote as a supplier states it: line by line, or as a paper of their own with its totals typed. */
export const quoteSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stated'),
    lines: z.array(quotedLineSchema).min(1).max(mostLines),
    /** Carriage and other costs of the whole. */
    freight: amount.default(0),
    ...common,
  }),
  z.object({
    kind: z.literal('paper'),
    /** The uploaded file that is the quote. */
    paper: z.uuid(),
    /** Totals as the paper says them, of the whole, carriage and tooling included. */
    net: amount,
    vat: amount,
    leadDays: daysSchema.nullable().default(null),
    ...common,
  }),
]);
export type Quote = z.output<typeof quoteSchema>;
export type StatedQuote = Extract<Quote, { kind: 'stated' }>;

/** A new version of a quote. */
export const newQuoteSchema = z.object({
  /** Names this request: sent twice, it makes one version. */
  client: z.uuid(),
  /** Number of the last version of one’s own company that its writer has seen; 0 where there is none. */
  seen: z.number().int().nonnegative(),
  value: quoteSchema,
});
export type NewQuote = z.output<typeof newQuoteSchema>;

/** What else a supplier does with a request; the same `client` twice does it once. */
export const bidActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decline'), client: z.uuid(), reason: plainText(2, 500) }),
  /** All who were asked read question and answer; nobody reads who asked. */
  z.object({ kind: z.literal('ask'), client: z.uuid(), text: plainText(5, 2000) }),
  /** Takes the quote back, before an award. */
  z.object({
    kind: z.literal('withdraw'),
    client: z.uuid(),
    reason: plainText(0, 500).default(''),
  }),
]);
export type BidAct = z.output<typeof bidActSchema>;
