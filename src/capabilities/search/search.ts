import { z } from 'zod';
import { sectorSchema } from '#capabilities/companies/sectorSchema.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

export const searchKinds = ['company', 'product', 'sector', 'road', 'block', 'building'] as const;

export const searchHitSchema = z.object({
  kind: z.enum(searchKinds),
  id: z.string(),
  name: localTextSchema,
  /** What tells it from others of the same name: a product's company, a company's first products, a building's address. */
  detail: localTextSchema.nullable(),
  sector: sectorSchema.nullable(),
  /** Where Enter flies to, scene metres, and how far the camera stands back in metres. */
  at: z.object({ x: z.number(), z: z.number(), reach: z.number() }).nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchAnswerSchema = z.object({
  hits: z.array(searchHitSchema),
  total: z.number().int(),
  /** Buildings of all hits, by gid, to light up in the scene; at most 2,000. */
  buildings: z.array(z.string()),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
