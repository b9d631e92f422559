import { z } from 'zod';
import { sectorSchema } from '#capabilities/companies/sectorSchema.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

/** One line of the list of blocks (세부 단지); outlines are schematic. */
export const blockSummarySchema = z.object({
  id: slugSchema,
  name: localTextSchema,
  /** Where its label stands, scene metres. */
  position: z.object({ x: z.number(), z: z.number() }),
  companyCount: z.number().int().nonnegative(),
  buildingCount: z.number().int().nonnegative(),
});
export type BlockSummary = z.infer<typeof blockSummarySchema>;

export const blockSchema = blockSummarySchema.extend({
  /** How many companies of each sector stand in it, fullest first; sectors without any are left out. */
  sectors: z.array(z.object({ sector: sectorSchema, count: z.number().int().positive() })),
  companies: z.array(z.object({ id: slugSchema, name: localTextSchema, sector: sectorSchema })),
});
export type Block = z.infer<typeof blockSchema>;
