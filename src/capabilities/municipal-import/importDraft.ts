import { z } from 'zod';
import { uses } from '#capabilities/buildings/building.ts';
import { importedFactsSchema } from '#capabilities/buildings/importedFacts.ts';
import { mapSystems } from '#shared/mapProjection.ts';

/** Buildings one import may hold. */
export const mostBuildings = 200_000;

/** What can be wrong with a feature. The first row of reasons leaves it out, the second is only noted. */
export const skipping = [
  'no-geometry',
  'not-a-polygon',
  'not-a-number',
  'deleted',
  'outside',
  'on-the-edge',
  'crosses-itself',
  'too-small',
  'too-large',
  'too-many-corners',
  'too-many-parts',
  'same-shape',
] as const;
export const noted = [
  'same-id',
  'courtyard-dropped',
  'height-unreadable',
  'height-impossible',
  'floors-unreadable',
] as const;
export const problemCodes = [...skipping, ...noted] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with one feature; `row` counts from 1 in the order of the file. */
export interface FeatureProblem {
  readonly row: number;
  readonly id: string;
  readonly code: ProblemCode;
}

/** x, z, x, z … in scene metres, counter-clockwise, not closed. */
const flatRing = z
  .array(z.number().min(-100_000).max(100_000))
  .min(6)
  .max(510)
  .refine((line) => line.length % 2 === 0);

export const draftBuildingSchema = z.object({
  gid: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80),
  rings: z.array(flatRing).min(1).max(100),
  height: z.number().min(0).max(1000),
  use: z.enum(uses).nullable(),
  facts: importedFactsSchema,
});
export type DraftBuilding = z.infer<typeof draftBuildingSchema>;

const word = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{C}]*$/u, 'holds control characters');

/** Footprints of a file, read and cleaned, ready to be put into the place. */
export const importDraftSchema = z.object({
  /** What the data is called, as it will be named beside its buildings. */
  source: word,
  file: word,
  /** SHA-256 of the bytes of the footprints. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  system: z.enum(mapSystems),
  encoding: z.enum(['utf-8', 'cp949']),
  features: z.number().int().nonnegative(),
  problems: z.partialRecord(z.enum(problemCodes), z.number().int()),
  buildings: z.array(draftBuildingSchema).min(1).max(mostBuildings),
});
export type ImportDraft = z.infer<typeof importDraftSchema>;
