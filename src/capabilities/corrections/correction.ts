import { z } from 'zod';
import { slugSchema } from '#shared/entity.ts';
import { languageSchema, localTextSchema } from '#shared/localTextSchema.ts';
import { plainText } from '#shared/plainText.ts';

/** What a company page lets anybody ask for: a correction, or that the page be withdrawn. */
export const correctionRequestSchema = z.object({
  company: slugSchema,
  kind: z.enum(['correction', 'withdrawal']),
  message: z.string().trim().min(5).max(2000),
  /** How to answer; optional, kept only until this request is answered. */
  contact: z.string().trim().max(200).optional(),
  language: languageSchema.default('ko'),
});
export type CorrectionRequest = z.input<typeof correctionRequestSchema>;

export const requestStates = ['open', 'done', 'declined'] as const;
export type RequestState = (typeof requestStates)[number];

/** A request as the operator sees it. */
export const storedRequestSchema = z.object({
  id: z.uuid(),
  company: slugSchema,
  /** Name of the company; null once there is none of that id. */
  name: localTextSchema.nullable(),
  kind: correctionRequestSchema.shape.kind,
  message: z.string(),
  contact: z.string().nullable(),
  state: z.enum(requestStates),
  /** What the operator answered. */
  answer: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
});
export type StoredRequest = z.infer<typeof storedRequestSchema>;

/** How a request is answered; who left a mail address reads the words as they are. */
export const settlementSchema = z.object({
  outcome: z.enum(['done', 'declined']),
  answer: plainText(2, 1000),
});
export type RequestSettlement = z.infer<typeof settlementSchema>;
