import { z } from 'zod';
import { sectorSchema } from '#capabilities/companies/sectorSchema.ts';
import { openingHoursSchema } from '#capabilities/company-pages/openingHours.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

/** How a tenancy is known: named in the factory register, in the press, by its address, or claimed and verified. */
export const evidenceGrades = ['register', 'press', 'address', 'claimed'] as const;

/** Facts of a company that public sources may lack and its own page may tell. */
export const toldFacts = ['certificates', 'website'] as const;

/** A point of the scene with how sure it is: `exact` owns buildings, `near` lies within `metres`, `block` is only a pin in its block. */
export const positionSchema = z.object({
  x: z.number(),
  z: z.number(),
  kind: z.enum(['exact', 'near', 'block']),
  metres: z.number().int().positive().optional(),
});
export type Position = z.infer<typeof positionSchema>;

export const siteSchema = z.object({
  id: slugSchema,
  name: localTextSchema.nullable(),
  address: localTextSchema,
  block: slugSchema.nullable(),
  position: positionSchema,
  employees: z.number().int().nonnegative().nullable(),
  areaM2: z.number().positive().nullable(),
  buildings: z.array(slugSchema),
});
export type Site = z.infer<typeof siteSchema>;

/** A product in the list of its company. */
export const companyProductSchema = z.object({
  id: slugSchema,
  name: localTextSchema,
  /** The company itself states it. */
  stated: z.boolean(),
  /** Picture of it by id. */
  picture: z.uuid().nullable(),
});
export type CompanyProduct = z.infer<typeof companyProductSchema>;

/** Products of a company that come with it. */
export const productsWithCompany = 24;

/** One line of a list, a label, a search result. */
export const companySummarySchema = z.object({
  id: slugSchema,
  name: localTextSchema,
  sector: sectorSchema,
  field: localTextSchema.nullable(),
  employees: z.number().int().nonnegative().nullable(),
  /** The first of them. */
  products: z.array(z.object({ id: slugSchema, name: localTextSchema })),
  position: positionSchema,
  buildings: z.array(slugSchema),
  /** Picture of the logo that the company has published. */
  logo: z.uuid().nullable(),
});
export type CompanySummary = z.infer<typeof companySummarySchema>;

export const companySchema = companySummarySchema.extend({
  products: z.array(companyProductSchema),
  /** How many there are. */
  productCount: z.number().int().nonnegative(),
  description: localTextSchema.nullable(),
  formerNames: z.array(z.string()),
  founded: z.number().int().nullable(),
  website: z.string().nullable(),
  certificates: z.array(z.string()),
  evidence: z.object({ grade: z.enum(evidenceGrades), text: localTextSchema }),
  asOf: z.string(),
  sources: z.array(z.string()),
  sites: z.array(siteSchema),
  /** When the company says it is open; null where it does not. */
  hours: openingHoursSchema.nullable(),
  /** Facts that the company tells itself, further down on its page. */
  told: z.array(z.enum(toldFacts)),
  /** False where no source tells the sector, which then counts as another. */
  sectorKnown: z.boolean(),
});
export type Company = z.infer<typeof companySchema>;
