import { z } from 'zod';
import { businessNumberSchema } from '#capabilities/claims/businessNumber.ts';
import { claimStates } from '#capabilities/claims/claimState.ts';
import { sectorSchema } from '#capabilities/companies/sectorSchema.ts';
import { slugSchema } from '#shared/entity.ts';
import { plainName, plainText } from '#shared/plainText.ts';

/** Buildings a new tenant can name. */
const mostBuildings = 8;

/** A tenant that has no page yet. */
export const tenantSchema = z.object({
  name: z.object({ ko: plainName(2, 80), en: plainName(2, 80).optional() }),
  sector: sectorSchema,
  /** By gid, as chosen in the scene; the first is where it is shown. */
  buildings: z
    .array(slugSchema)
    .min(1)
    .max(mostBuildings)
    .refine((gids) => new Set(gids).size === gids.length, 'twice'),
});
export type Tenant = z.infer<typeof tenantSchema>;

const proof = {
  businessNumber: businessNumberSchema,
  /** Name of an uploaded document. */
  document: z.uuid(),
  /** That resident numbers on the document are covered. */
  masked: z.literal(true),
  note: plainText(0, 500).optional(),
};

/** Running an existing page, or a page for a tenant that has none. */
export const claimRequestSchema = z.union([
  z.object({ company: slugSchema, ...proof }),
  z.object({ tenant: tenantSchema, ...proof }),
]);
export type ClaimRequest = z.output<typeof claimRequestSchema>;

export const reasonSchema = z.object({ reason: plainText(2, 500) });

/** A claim as its organisation sees it. */
export const claimSchema = z.object({
  id: z.uuid(),
  company: slugSchema,
  /** Name of the company, or of the proposed tenant. */
  name: z.object({ ko: z.string(), en: z.string().optional() }),
  isNew: z.boolean(),
  businessNumber: z.string(),
  state: z.enum(claimStates),
  reason: z.string().nullable(),
  submittedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
});
export type Claim = z.infer<typeof claimSchema>;

/** A claim as the operator's desk sees it. */
export const deskClaimSchema = claimSchema.extend({
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  submittedBy: z.object({ name: z.string(), email: z.string() }).nullable(),
  note: z.string().nullable(),
  tenant: tenantSchema.nullable(),
  /** Type of the document; null once it is deleted. */
  document: z.string().nullable(),
  documentBytes: z.number().int(),
  decidedBy: z.string().nullable(),
  /** The company has an owner already. */
  taken: z.boolean(),
  /** Other organisations that wait for the same company. */
  rivals: z.number().int(),
});
export type DeskClaim = z.infer<typeof deskClaimSchema>;

/** What the panel of a company says of who runs its page. */
export const verificationSchema = z.object({
  verified: z
    .object({ organisation: z.string(), by: z.string(), at: z.iso.datetime(), isNew: z.boolean() })
    .nullable(),
});
export type Verification = z.infer<typeof verificationSchema>;

/** Why a claim is refused at once. */
export type ClaimRefusal =
  | 'missing'
  | 'settled'
  | 'taken'
  | 'not-a-company'
  | 'waiting'
  | 'document'
  | 'buildings';
