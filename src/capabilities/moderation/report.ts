import { z } from 'zod';
import { publicPageSchema } from '#capabilities/moderation/publicPage.ts';
import { languageSchema, localTextSchema } from '#shared/localTextSchema.ts';
import { plainText } from '#shared/plainText.ts';

/** What a page can be reported for. */
export const reportReasons = ['false', 'rights', 'security', 'abuse', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What anybody says is wrong with a page. */
export const reportSchema = z.object({
  page: publicPageSchema,
  about: z.enum(reportReasons),
  message: plainText(5, 2000),
  /** Where to tell what became of it; optional, forgotten once it is told. */
  contact: z.email().max(200).optional(),
  language: languageSchema,
});
export type Report = z.infer<typeof reportSchema>;

/** All reports of one page that wait, as the operator sees them. */
export const reportedPageSchema = z.object({
  /** Id of the report that waits longest. */
  id: z.uuid(),
  page: publicPageSchema,
  name: localTextSchema,
  /** Company that answers for it: itself, or the maker of the product. */
  company: z.object({ id: z.string(), name: localTextSchema }),
  /** Name of the organisation that runs it; null where nobody does. */
  runBy: z.string().nullable(),
  reports: z.array(
    z.object({
      id: z.uuid(),
      about: z.enum(reportReasons),
      message: z.string(),
      receivedAt: z.iso.datetime(),
      /** Whoever sent it wants to hear of it. */
      isTold: z.boolean(),
    }),
  ),
});
export type ReportedPage = z.infer<typeof reportedPageSchema>;
