import { z } from 'zod';
import { businessNumberSchema } from '#capabilities/claims/businessNumber.ts';
import { plainLine, plainName } from '#shared/plainText.ts';

const line = (most: number) => plainLine(0, most).optional();

/** What an organisation writes of itself on the papers that it makes; what is empty is left out there. */
export const issuerDetailsSchema = z.object({
  /** Where the platform has not verified one with its page. */
  businessNumber: z.union([z.literal(''), businessNumberSchema]).optional(),
  representative: z.union([z.literal(''), plainName(1, 40)]).optional(),
  address: line(200),
  /** 업태 */
  businessType: line(60),
  /** 종목 */
  businessItem: line(100),
  phone: z.union([z.literal(''), z.string().regex(/^[0-9+()\- ]{7,25}$/)]).optional(),
  email: z.union([z.literal(''), z.email().max(200)]).optional(),
});
export type IssuerDetails = z.output<typeof issuerDetailsSchema>;

/** How an organisation stands on its papers, as its own people see it. */
export const paperIssuerSchema = z.object({
  details: issuerDetailsSchema,
  /** Ten digits, of the page that it runs by an approved claim. */
  verifiedNumber: z.string().nullable(),
  /** Digest of its seal, which changes with it; null where it has none. */
  seal: z.string().nullable(),
});
export type PaperIssuer = z.infer<typeof paperIssuerSchema>;

/** Largest picture of a seal to upload, bytes. */
export const sealBytes = 5 * 1024 * 1024;
