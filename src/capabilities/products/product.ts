import { z } from 'zod';
import { sectorSchema } from '#capabilities/companies/sectorSchema.ts';
import { statedProductSchema } from '#capabilities/products/statedProduct.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

export const productSchema = z.object({
  id: slugSchema,
  name: localTextSchema,
  /**
   * `stated` comes from the company itself, `cited` from a source of the company’s row, `unverified` is general
   * knowledge to be checked.
   */
  basis: z.enum(['stated', 'cited', 'unverified']),
  company: z.object({ id: slugSchema, name: localTextSchema, sector: sectorSchema }),
  sources: z.array(z.string()),
  asOf: z.string(),
  /** What its company states of it; null where it does not. */
  stated: statedProductSchema.nullable(),
  statedAt: z.iso.datetime().nullable(),
});
export type Product = z.infer<typeof productSchema>;
