import { z } from 'zod';
import { processIds } from '#capabilities/company-pages/process.ts';
import { categoryIds } from '#capabilities/products/category.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

/** What is looked for: at least one of them. */
export const suggestionQuerySchema = z
  .object({
    process: z.enum(processIds).optional(),
    category: z.enum(categoryIds).optional(),
    q: z.string().trim().min(2).max(100).optional(),
  })
  .refine((query) => Object.values(query).some((value) => value !== undefined), {
    path: ['q'],
    message: 'nothing',
  });
export type SuggestionQuery = z.output<typeof suggestionQuerySchema>;

/** A company that may be asked, and why. */
export const suggestionSchema = z.object({
  company: slugSchema,
  name: localTextSchema,
  /** Somebody runs its page; nobody else can be asked. */
  claimed: z.boolean(),
  reasons: z.array(
    z.discriminatedUnion('kind', [
      /** It states that it has the process, or products of the category. */
      z.object({ kind: z.literal('process'), process: z.enum(processIds) }),
      z.object({ kind: z.literal('category'), category: z.enum(categoryIds) }),
      z.object({ kind: z.literal('product'), name: localTextSchema }),
    ]),
  ),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
