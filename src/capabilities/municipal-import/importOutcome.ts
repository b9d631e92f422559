import { z } from 'zod';
import { problemCodes } from '#capabilities/municipal-import/importDraft.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

const count = z.number().int().nonnegative();

/** What an import does, or did, to the place. */
export const importOutcomeSchema = z.object({
  /** Buildings that come. */
  buildings: count,
  /** Modelled buildings that give way, those of earlier imports, and those that stay. */
  replacedModelled: count,
  replacedImported: count,
  kept: count,
  /** Pale volumes of the city that give way. */
  massing: count,
  /** Coming buildings with a site, and how many sites these are. */
  linked: count,
  sites: count,
  /** Sites that had buildings and have none left. */
  bereft: z.array(z.object({ id: slugSchema, address: localTextSchema })),
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** An import as the list shows it. */
export const importRecordSchema = z.object({
  id: z.number().int(),
  source: z.string(),
  file: z.string(),
  system: z.string(),
  features: count,
  problems: z.partialRecord(z.enum(problemCodes), count),
  outcome: importOutcomeSchema,
  /** Who confirmed the security review. */
  reviewedBy: z.string(),
  appliedAt: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** Who confirms that the data passed the security review, by name. */
export const reviewerSchema = z
  .string()
  .trim()
  .min(2)
  .max(80)
  .regex(/^[^\p{C}]*$/u, 'holds control characters');

/** Why an import or its undoing is refused. */
export type ImportRefusal = 'too-dense' | 'unknown' | 'undone' | 'not-latest';

export const refusalTexts: Readonly<Record<ImportRefusal, string>> = {
  'too-dense':
    'More than 60,000 buildings stand within 2 km: the file holds other things than buildings.',
  unknown: 'There is no such import.',
  undone: 'This import has been undone already.',
  'not-latest': 'A later import stands on this one: undo that first.',
};
