import { z } from 'zod';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

/**
 * How much of a site may leave the server. `outline`: a neutral massing without name, address or tenant;
 * `hidden`: plain ground. Neither says why.
 */
export const publishingLevels = ['shown', 'outline', 'hidden'] as const;
export type PublishingLevel = (typeof publishingLevels)[number];
export const publishingLevelSchema = z.enum(publishingLevels);

/** A site whose level is not `shown`, as the operator sees it. */
export const siteLevelSchema = z.object({
  site: slugSchema,
  level: publishingLevelSchema,
  setAt: z.iso.datetime(),
  setBy: z.string(),
});
export type SiteLevel = z.infer<typeof siteLevelSchema>;

/** Any site with its level, by the names the operator knows it under. */
export const leveledSiteSchema = z.object({
  id: slugSchema,
  name: localTextSchema.nullable(),
  address: localTextSchema,
  level: publishingLevelSchema,
  setAt: z.iso.datetime().nullable(),
  /** Companies that are there, shown or not. */
  companies: z.array(z.object({ id: slugSchema, name: localTextSchema })),
  buildings: z.number().int().nonnegative(),
});
export type LeveledSite = z.infer<typeof leveledSiteSchema>;
