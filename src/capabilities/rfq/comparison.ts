import { z } from 'zod';
import { amountSchema, amountsSchema } from '#capabilities/rfq/rfqView.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

const weight = (usual: number) => z.coerce.number<string>().int().min(0).max(100).default(usual);

/** What a buyer weighs, as parts of their sum. */
export const weightsSchema = z
  .object({ price: weight(60), lead: weight(20), certificates: weight(10), distance: weight(10) })
  .refine((weights) => Object.values(weights).some((part) => part > 0), {
    path: ['price'],
    message: 'nothing',
  });

/** Lines against suppliers: quotes of the present round that hold, once they may be read. */
export const comparisonSchema = z.object({
  /** The revision that is compared. */
  rev: z.number().int(),
  round: z.number().int(),
  suppliers: z.array(
    z.object({
      bid: z.uuid(),
      company: z.object({ id: slugSchema, name: localTextSchema.nullable() }),
      /** Number of the version. */
      quote: z.number().int(),
      kind: z.enum(['stated', 'paper']),
      cells: z.array(
        z.object({
          line: z.number().int(),
          unitPrice: z.number().int().nullable(),
          amounts: amountsSchema.nullable(),
          tooling: amountSchema,
          leadDays: z.number().int().nullable(),
          alternative: z.string().nullable(),
          deviations: z.array(
            z.enum(['no-bid', 'missing', 'below-band', 'alternative', 'late', 'on-paper']),
          ),
          isCheapest: z.boolean(),
        }),
      ),
      isWhole: z.boolean(),
      freight: amountSchema,
      /** Of the goods alone; of a paper, of all. */
      amounts: amountsSchema,
      /** Net of goods, tooling and freight. */
      landed: amountSchema,
      leadDays: z.number().int().nullable(),
      validUntil: z.iso.date(),
      expired: z.boolean(),
      /** Wanted certificates that the company states to hold now. */
      certificates: z.array(z.string()),
      /** From works to works as the crow flies; null where one of them lies outside. */
      metres: z.number().int().nullable(),
      /** 0 to 100; null where a line is missing or the quote has expired. */
      points: z.number().nullable(),
    }),
  ),
});
export type Comparison = z.infer<typeof comparisonSchema>;
