import { z } from 'zod';
import { importedFactsSchema } from '#capabilities/buildings/importedFacts.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';
import { sectorSchema } from '#capabilities/companies/sectorSchema.ts';
import { slugSchema } from '#shared/entity.ts';
import type { Ring } from '#shared/geo.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

/** Plans a modelled building can have. */
export const plans = ['hall', 'row', 'ell', 'u', 'hall-office', 'office', 'plant'] as const;
export type Plan = (typeof plans)[number];

export const uses = ['factory', 'office', 'warehouse', 'plant', 'standard-factory'] as const;
export type Use = (typeof uses)[number];

/** One closed volume: outline, height to the eaves in metres, roof. Several volumes may form one building. */
export interface BuildingPart {
  readonly ring: Ring;
  readonly height: number;
  readonly roof: Roof;
}

/** Where a shape comes from; `modelled` is shown as 추정 형상. */
export const provenances = ['modelled', 'imported'] as const;

export const buildingSummarySchema = z.object({
  gid: slugSchema,
  name: localTextSchema.nullable(),
  address: localTextSchema.nullable(),
  use: z.enum(uses).nullable(),
  /** Metres from the foot to the ridge. */
  heightM: z.number(),
  footprintM2: z.number(),
  provenance: z.enum(provenances),
  /** True where only the outline is published: nothing else is known here. */
  outlineOnly: z.boolean(),
  position: z.object({ x: z.number(), z: z.number() }),
});
export type BuildingSummary = z.infer<typeof buildingSummarySchema>;

export const buildingSchema = buildingSummarySchema.extend({
  site: z.object({ id: slugSchema, name: localTextSchema.nullable() }).nullable(),
  block: z.object({ id: slugSchema, name: localTextSchema }).nullable(),
  companies: z.array(z.object({ id: slugSchema, name: localTextSchema, sector: sectorSchema })),
  /** Whose data an imported building is and what it tells; null for a modelled one and for an outline. */
  imported: importedFactsSchema
    .extend({ source: z.string(), importedAt: z.iso.datetime() })
    .nullable(),
});
export type Building = z.infer<typeof buildingSchema>;
