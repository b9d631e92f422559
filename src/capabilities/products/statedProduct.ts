import { z } from 'zod';
import { categoryIds } from '#capabilities/products/category.ts';
import { quantityFaults } from '#capabilities/products/quantityFaults.ts';
import { currencyIds } from '#shared/currency.ts';
import { plainLine, plainText } from '#shared/plainText.ts';
import { unitIds } from '#shared/unit.ts';

const line = (most: number) => plainLine(0, most);
const named = (most: number) => plainLine(1, most);
const text = plainText(0, 4000).optional();

const quantity = z.number().positive().max(1e9);
/** Minor units of a currency. */
const amount = z.number().int().positive().max(1e15);
const days = z.number().int().min(0).max(1500);

const tierSchema = z.object({
  /** Least quantity that the price holds for. */
  from: quantity,
  /** Of one unit, without VAT, in minor units. */
  price: amount,
});

const priceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('on-request') }),
  z.object({
    kind: z.literal('tiers'),
    currency: z.enum(currencyIds),
    /** Rising quantities, prices that never rise. */
    tiers: z.array(tierSchema).min(1).max(12),
  }),
]);

/**
 * What a company states of one of its products. What is not there is not stated; an empty list states nothing either.
 * Faults that lie between two fields are told at the later one by a code of their own.
 */
export const statedProductSchema = z
  .object({
    name: z.object({ ko: named(80), en: line(120).optional() }),
    description: z.object({ ko: text, en: text }).optional(),
    /** The company’s own number of it. */
    code: named(40).optional(),
    category: z.enum(categoryIds).optional(),
    pictures: z.array(z.uuid()).max(8),
    /** Files by id: a model to turn (GLB), a model to take away (STEP), papers (PDF). */
    model: z.uuid().optional(),
    step: z.uuid().optional(),
    papers: z.array(z.object({ file: z.uuid(), title: named(80) })).max(10),
    specs: z
      .array(z.object({ name: named(60), value: named(120), unit: line(20).optional() }))
      .max(60),
    /** What quantities are counted in. */
    unit: z.enum(unitIds).optional(),
    /** Minimum order. */
    least: quantity.optional(),
    /** Only whole multiples of so many are sold. */
    multiple: quantity.optional(),
    price: priceSchema.optional(),
    /** Days from an order until it leaves the works. */
    lead: z.object({ least: days.optional(), most: days }).optional(),
    /** Harmonised System: 6 digits, or 10 as Korean customs write it. */
    hs: z
      .string()
      .regex(/^\d{6}(?:\d{4})?$/)
      .optional(),
    keywords: z.array(named(30)).max(20),
  })
  .superRefine((product, c) => {
    for (const { path, code } of quantityFaults(product)) {
      c.addIssue({ code: 'custom', path: [...path], message: code });
    }
  });

export type StatedProduct = z.infer<typeof statedProductSchema>;
export type ProductPrice = z.infer<typeof priceSchema>;
