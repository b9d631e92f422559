import { z } from 'zod';
import { reportReasons } from '#capabilities/inquiries/thread.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';
import { plainText } from '#shared/plainText.ts';

export const reportStates = ['open', 'upheld', 'declined'] as const;
export type ReportState = (typeof reportStates)[number];

/** A thread that one of its sides has reported, as the operator sees it: the only threads that an operator sees. */
export const inquiryReportSchema = z.object({
  id: z.uuid(),
  side: z.enum(['asker', 'company']),
  about: z.enum(reportReasons),
  message: z.string(),
  company: z.object({ id: slugSchema, name: localTextSchema.nullable() }),
  asker: z.string().nullable(),
  subject: z.string(),
  messages: z.array(
    z.object({
      number: z.number().int(),
      side: z.enum(['asker', 'company']),
      text: z.string(),
      sentAt: z.iso.datetime(),
    }),
  ),
  state: z.enum(reportStates),
  answer: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
});
export type InquiryReport = z.infer<typeof inquiryReportSchema>;

export const reportSettlementSchema = z.object({
  outcome: z.enum(['upheld', 'declined']),
  answer: plainText(2, 1000),
});
export type ReportSettlement = z.infer<typeof reportSettlementSchema>;
