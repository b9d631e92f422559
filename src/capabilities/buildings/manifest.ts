import { z } from 'zod';

/** One tile of footprints; `base` is the dense number (fid) of its first feature, `count` how many it holds. */
const tileEntrySchema = z.object({
  key: z.string(),
  url: z.string(),
  base: z.number().int().nonnegative(),
  count: z.number().int().nonnegative(),
  /** minX, minZ, maxX, maxZ of its footprints, scene metres. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** Lowest foot and highest eaves, metres above sea level. */
  heights: z.tuple([z.number(), z.number()]),
});
export type TileEntry = z.infer<typeof tileEntrySchema>;

/**
 * What the scene is made of in this version: short-lived itself, names content-addressed files.
 * Feature numbers: buildings 0 … buildings−1 (dense, by tile), then parcels buildings … buildings+parcels−1.
 */
export const manifestSchema = z.object({
  version: z.string(),
  /** Edge of a tile in metres; a building belongs to the tile of its first part's first corner. */
  tileSize: z.number(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  counts: z.object({ buildings: z.number().int(), parcels: z.number().int() }),
  tiles: z.array(tileEntrySchema),
  /** Pale volumes of the city; their features have no numbers (base 0). */
  massing: z.array(tileEntrySchema),
  terrain: z.string(),
  ground: z.string(),
  features: z.string(),
  /** Columns of public facts by feature number, for colouring by them. */
  facts: z.string(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Names behind the dense numbers, column-wise: `gids[fid]`; `sectors` one digit a feature (buildings then parcels, 0 = none);
 * `sites[i]` the list of fids (buildings and parcels) that stand on one site, in the order of `siteIds`.
 */
export const featureTableSchema = z.object({
  gids: z.array(z.string()),
  sectors: z.string(),
  siteIds: z.array(z.string()),
  sites: z.array(z.array(z.number().int())),
});
export type FeatureTable = z.infer<typeof featureTableSchema>;

const flatLine = z.array(z.number());

/** Ground drawn under the buildings: lines and outlines flattened to x, z, x, z … in decimetres, heights in metres. */
export const groundSchema = z.object({
  roads: z.array(
    z.object({
      id: z.string(),
      class: z.enum(['avenue', 'main', 'street']),
      width: z.number(),
      name: z.object({ ko: z.string(), en: z.string().optional() }).nullable(),
      line: flatLine,
    }),
  ),
  waters: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['sea', 'estuary', 'canal', 'reservoir']),
      surface: z.number(),
      name: z.object({ ko: z.string(), en: z.string().optional() }).nullable(),
      ring: flatLine,
    }),
  ),
  /** Outline of each parcel in the order of its feature number. */
  parcels: z.array(flatLine),
  peaks: z.array(
    z.object({
      name: z.object({ ko: z.string(), en: z.string().optional() }),
      x: z.number(),
      z: z.number(),
      elevation: z.number(),
    }),
  ),
  blocks: z.array(
    z.object({
      id: z.string(),
      name: z.object({ ko: z.string(), en: z.string().optional() }),
      x: z.number(),
      z: z.number(),
      ring: flatLine,
    }),
  ),
});
export type Ground = z.infer<typeof groundSchema>;
