import { z } from 'zod';
import { slugSchema } from '#shared/entity.ts';
import { languageSchema, localTextSchema } from '#shared/localTextSchema.ts';
import { plainName, plainText } from '#shared/plainText.ts';

/** A request that the operator pass an inquiry on to a company that runs no page. */
export const newHandoverSchema = z.object({
  client: z.uuid(),
  company: slugSchema,
  name: plainName(1, 60),
  email: z.email().max(200),
  subject: plainText(2, 120).refine((text) => !/[\n\t]/.test(text), 'one-line'),
  text: plainText(5, 4000),
  language: languageSchema.default('ko'),
});
export type NewHandover = z.output<typeof newHandoverSchema>;

export const handoverStates = ['open', 'passed', 'declined'] as const;
export type HandoverState = (typeof handoverStates)[number];

/** Such a request as the operator sees it. */
export const handoverSchema = z.object({
  id: z.uuid(),
  company: slugSchema,
  companyName: localTextSchema.nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  state: z.enum(handoverStates),
  answer: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
});
export type Handover = z.infer<typeof handoverSchema>;

export const handoverSettlementSchema = z.object({
  outcome: z.enum(['passed', 'declined']),
  answer: plainText(2, 1000),
});
export type HandoverSettlement = z.infer<typeof handoverSettlementSchema>;
