import { z } from 'zod';
import { type SiteAsset, siteAssetSchema } from '#capabilities/companies/companyAssets.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';
import { err, ok, type Result } from '#shared/result.ts';

const lngLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const lineSchema = z.array(lngLat).min(2);
const ringSchema = z.array(lngLat).min(3);
const source = z.string().min(1);

/** Lines of a street grid: azimuth in degrees from north, offsets in metres from the origin along and across it. */
const gridSchema = z.object({
  azimuth: z.number(),
  origin: lngLat,
  along: z.array(z.number()).min(2),
  across: z.array(z.number()).min(2),
});

const roadAssetSchema = z.object({
  id: slugSchema,
  name: localTextSchema,
  class: z.enum(['avenue', 'main', 'street']),
  width: z.number().positive(),
  line: lineSchema,
  source,
});

const waterAssetSchema = z.object({
  id: slugSchema,
  name: localTextSchema,
  kind: z.enum(['sea', 'estuary', 'canal', 'reservoir']),
  surface: z.number(),
  ring: ringSchema,
  source,
});

const canalAssetSchema = z.object({
  id: slugSchema,
  name: localTextSchema,
  width: z.number().positive(),
  line: lineSchema,
  source,
});

const blockAssetSchema = z.object({
  id: slugSchema,
  name: localTextSchema,
  schematic: z.literal(true),
  ring: ringSchema,
  grid: gridSchema,
  source,
});

const claimSchema = z.object({
  road: z.string(),
  number: z.string(),
  parcelM2: z.number().positive(),
  reason: z.string().min(1),
});

/** One file of assets each; the keys name the files: blocks.json, roads.json, waters.json, city.json, relief.json, sites.json. */
export const placeAssetsSchema = z.object({
  blocks: z.object({
    source,
    blocks: z.array(blockAssetSchema),
    /** Sites whose plot is known to be large though no area is recorded. */
    claims: z.array(claimSchema),
  }),
  roads: z.object({ source, roads: z.array(roadAssetSchema) }),
  waters: z.object({
    source,
    waters: z.array(waterAssetSchema),
    islands: z.array(z.object({ id: slugSchema, name: localTextSchema, ring: ringSchema, source })),
    /** Streams of which only the midline is known. */
    canals: z.array(canalAssetSchema),
  }),
  city: z.object({
    source,
    areas: z.array(
      z.object({
        id: slugSchema,
        ring: ringSchema,
        grid: gridSchema,
        density: z.number().min(0).max(1),
      }),
    ),
    lowlands: z.array(z.object({ id: slugSchema, ring: ringSchema })),
  }),
  relief: z.object({
    source,
    peaks: z.array(z.object({ name: localTextSchema, at: lngLat, elevation: z.number(), source })),
    ridges: z.array(
      z.object({
        id: slugSchema,
        line: z.array(z.tuple([z.number(), z.number(), z.number()])).min(2),
        source,
      }),
    ),
    levels: z.array(z.object({ at: lngLat, elevation: z.number() })),
  }),
  sites: z.array(siteAssetSchema),
});
export type PlaceAssets = z.infer<typeof placeAssetsSchema>;
export type GridAsset = z.infer<typeof gridSchema>;
export type ClaimAsset = z.infer<typeof claimSchema>;
export type { SiteAsset };

/** Checks the parsed JSON of the asset files; the error names file and field. */
export function parsePlaceAssets(
  raw: Record<keyof PlaceAssets, unknown>,
): Result<PlaceAssets, string> {
  const parsed = placeAssetsSchema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const [file, ...field] = issue?.path ?? [];
  return err(
    `assets/${String(file)}.json: ${field.join('.') || 'the file'} ${issue?.message ?? 'is not valid'}`,
  );
}
