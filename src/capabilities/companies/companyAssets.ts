import { z } from 'zod';
import { evidenceGrades } from '#capabilities/companies/company.ts';
import { sectorSchema } from '#capabilities/companies/sectorSchema.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

/** assets/sites.json: an address of the complex, with or without a known tenant. */
export const siteAssetSchema = z.object({
  id: slugSchema,
  /** Only where a tenant is known; never of an address point that stands for its plot alone. */
  name: localTextSchema.nullable(),
  address: localTextSchema,
  road: z.string().nullable(),
  number: z.string().nullable(),
  dong: z.string().nullable(),
  /** Block whose pin it stands on when it has no point; else found by the outline. */
  block: slugSchema.nullable(),
  point: z.tuple([z.number(), z.number()]).nullable(),
  accuracy: z.object({
    kind: z.enum(['exact', 'near', 'block']),
    metres: z.number().int().positive().optional(),
    note: z.string(),
  }),
  employees: z.number().int().nonnegative().nullable(),
  areaM2: z.number().positive().nullable(),
  sector: sectorSchema.nullable(),
  source: z.string(),
});
export type SiteAsset = z.infer<typeof siteAssetSchema>;

/** assets/companies.json: a tenant with what public sources say of it. */
export const companyAssetSchema = z.object({
  id: slugSchema,
  name: localTextSchema,
  formerNames: z.array(z.string()),
  sector: sectorSchema,
  field: localTextSchema.nullable(),
  description: localTextSchema.nullable(),
  products: z.array(
    z.object({ id: slugSchema, name: localTextSchema, basis: z.enum(['cited', 'unverified']) }),
  ),
  employees: z.number().int().nonnegative().nullable(),
  founded: z.number().int().nullable(),
  website: z.string().nullable(),
  certificates: z.array(z.string()),
  evidence: z.object({ grade: z.enum(evidenceGrades), text: localTextSchema }),
  asOf: z.string(),
  sources: z.array(z.string()).min(1),
  /** Ids of assets/sites.json; the first is the one it is shown at. */
  sites: z.array(slugSchema).min(1),
});
export type CompanyAsset = z.infer<typeof companyAssetSchema>;
