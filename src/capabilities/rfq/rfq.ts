import { z } from 'zod';
import { controls, filesSchema } from '#capabilities/inquiries/inquiry.ts';
import { rfqFaults } from '#capabilities/rfq/rfqFaults.ts';
import { currencyIds } from '#shared/currency.ts';
import { slugSchema } from '#shared/entity.ts';
import { plainLine, plainText } from '#shared/plainText.ts';
import { unitIds } from '#shared/unit.ts';

/** Lines of one request, companies that it goes to at once, and rounds that can be announced. */
export const mostLines = 100;
export const mostCompanies = 30;
const mostRounds = 3;

/** Who bears carriage, insurance and duty from where on (Incoterms 2020, without those of ships alone). */
export const incoterms = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const;

const quantity = z.number().positive().max(999_999_999);
/** Of one unit, without VAT, in hundredths of the currency’s minor unit. */
export const unitPriceSchema = z.number().int().positive().max(1e13);
export const daysSchema = z.number().int().min(0).max(1500);

const line = {
  specification: plainText(0, 2000).default(''),
  unit: z.enum(unitIds),
  /** Further quantities to be priced, rising. */
  bands: z.array(quantity).max(5).default([]),
  /** What is hoped for; suppliers read it. */
  target: unitPriceSchema.nullable().default(null),
  /** Latest day that it is wanted after an order. */
  withinDays: daysSchema.nullable().default(null),
  files: filesSchema.default([]),
};
const draftLineSchema = z.object({
  ...line,
  item: plainLine(0, 120),
  quantity: quantity.nullable(),
});
const lineSchema = z.object({ ...line, item: plainLine(1, 120), quantity });

const termsSchema = z.object({
  /** Where it is to be delivered. */
  place: plainText(0, 200).default(''),
  incoterm: z.enum(incoterms).nullable().default(null),
  payment: plainText(0, 400).default(''),
  currency: z.enum(currencyIds),
  /** Percent: 10 in Korea, 0 where it is exported. */
  vat: z.union([z.literal(0), z.literal(10)]),
  /** The day until which quotes are to hold at least, by the clock of the place. */
  validUntil: z.iso.date().nullable().default(null),
});

const common = {
  note: plainText(0, 4000).default(''),
  terms: termsSchema,
  /** Quotes are opened to nobody before the deadline. */
  sealed: z.boolean(),
  /** Rounds that are announced, the first included. */
  rounds: z.number().int().min(1).max(mostRounds).default(1),
  /** How else to be reached: all that is passed on of goods that may be controlled. */
  contact: plainText(0, 200).default(''),
  /** Certificates that are wanted, as they are called. */
  certificates: z.array(plainLine(1, 80)).max(10).default([]),
  files: filesSchema.default([]),
};
const companies = z
  .array(slugSchema)
  .max(mostCompanies)
  .refine((ids) => new Set(ids).size === ids.length, 'twice');

/** What a buyer has stated so far of a request that is not sent yet: much may be missing. */
export const rfqDraftSchema = z
  .object({
    ...common,
    title: plainLine(0, 120),
    lines: z.array(draftLineSchema).max(mostLines),
    deadline: z.iso.datetime().nullable(),
    control: z.enum(controls).nullable(),
    companies,
  })
  .superRefine((draft, context) => {
    for (const fault of rfqFaults(draft))
      if (fault.message === 'controlled') context.addIssue({ code: 'custom', ...fault });
  });
export type RfqDraft = z.output<typeof rfqDraftSchema>;

const sentSchema = z.object({
  ...common,
  title: plainLine(2, 120),
  lines: z.array(lineSchema).min(1).max(mostLines),
  deadline: z.iso.datetime(),
  control: z.enum(controls),
});

/**
 * A request that can be sent: what `rfqDraftSchema` leaves open is there, and goes together. Lines are numbered by
 * their place, from 1. Forms find with it what would be refused.
 */
export const rfqSchema = sentSchema
  .extend({ companies: companies.min(1) })
  .superRefine((rfq, context) => {
    for (const fault of rfqFaults(rfq)) context.addIssue({ code: 'custom', ...fault });
  });
export type Rfq = z.output<typeof rfqSchema>;

/** What suppliers read: all of it but who else was asked. */
export const askedRfqSchema = sentSchema;
export type AskedRfq = z.output<typeof askedRfqSchema>;
