import { z } from 'zod';
import { branchSchema } from '#capabilities/buildings/tileRow.ts';

/**
 * What the scene is made of in this version: short-lived itself, names content-addressed files.
 * Feature numbers: buildings 0 … buildings−1 (dense, by leaf), then parcels buildings … buildings+parcels−1.
 */
export const manifestSchema = z.object({
  version: z.string(),
  /** Edge of a cell in metres; a building belongs to the cell of its first volume's first corner, a leaf holds one or four. */
  cellSize: z.number(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** `imported`: buildings whose shape is shown and not modelled. */
  counts: z.object({
    buildings: z.number().int(),
    imported: z.number().int(),
    parcels: z.number().int(),
  }),
  /** The widest tiles; what lies deeper is named by further branches. */
  tiles: branchSchema,
  /** The tiles that the opening views want in one file, for wide and for upright screens. */
  opening: z.object({ wide: z.string(), tall: z.string() }),
  terrain: z.string(),
  ground: z.string(),
  features: z.string(),
  /** Columns of public facts by feature number, for colouring by them. */
  facts: z.string(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What stands on each site, by feature number: `gids[i]` is the name of building `fids[i]`; sector byte 0 = no company. */
export const featureTableSchema = z.object({
  sites: z.array(
    z.object({
      id: z.string(),
      sector: z.number().int(),
      fids: z.array(z.number().int()),
      gids: z.array(z.string()),
      parcels: z.array(z.number().int()),
    }),
  ),
});
export type FeatureTable = z.infer<typeof featureTableSchema>;

const flatLine = z.array(z.number());

/** Ground drawn under the buildings (its file: `encodeGround`): lines and outlines flattened to x, z, x, z … in decimetres, heights in metres. */
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
