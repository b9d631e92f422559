import { z } from 'zod';
import { slugSchema } from '#shared/entity.ts';

/** What a company page lets anybody ask for: a correction, or that the page be withdrawn. */
export const correctionRequestSchema = z.object({
  company: slugSchema,
  kind: z.enum(['correction', 'withdrawal']),
  message: z.string().trim().min(5).max(2000),
  /** How to answer; optional, kept only for answering this request. */
  contact: z.string().trim().max(200).optional(),
});
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>;

/** A request as the operator sees it. */
export const storedRequestSchema = z.object({
  id: z.uuid(),
  company: slugSchema,
  kind: correctionRequestSchema.shape.kind,
  message: z.string(),
  contact: z.string().nullable(),
  receivedAt: z.iso.datetime(),
});
export type StoredRequest = z.infer<typeof storedRequestSchema>;
