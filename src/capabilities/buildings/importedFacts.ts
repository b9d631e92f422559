import { z } from 'zod';

/** How a height is known: from the imported file, from its number of floors, or not at all (taken as that of a low hall). */
export const heightBases = ['measured', 'floors', 'assumed'] as const;
export type HeightBasis = (typeof heightBases)[number];

/** What an imported file tells of a building beside its shape and use. */
export const importedFactsSchema = z.object({
  basis: z.enum(heightBases),
  floors: z.number().int().nullable(),
  /** Year of the approval for use. */
  approved: z.number().int().nullable(),
  /** Its own name in the register. */
  name: z.string().max(200).nullable(),
});
export type ImportedFacts = z.infer<typeof importedFactsSchema>;
