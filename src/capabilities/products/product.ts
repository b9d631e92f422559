import { z } from 'zod';
import { sectorSchema } from '#capabilities/companies/sectorSchema.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

export const productSchema = z.object({
  id: slugSchema,
  name: localTextSchema,
  /** `cited` comes from a source of the company's row, `unverified` is general knowledge to be checked. */
  basis: z.enum(['cited', 'unverified']),
  company: z.object({ id: slugSchema, name: localTextSchema, sector: sectorSchema }),
  sources: z.array(z.string()),
  asOf: z.string(),
});
export type Product = z.infer<typeof productSchema>;
