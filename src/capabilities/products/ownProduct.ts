import { z } from 'zod';
import { statedProductSchema } from '#capabilities/products/statedProduct.ts';
import { slugSchema } from '#shared/entity.ts';

/** A product as those who run its company’s page see it. */
export const ownProductSchema = z.object({
  id: slugSchema,
  rev: z.number().int().positive(),
  draft: statedProductSchema,
  /** What everybody sees; null where it is not listed. */
  listed: statedProductSchema.nullable(),
  listedAt: z.iso.datetime().nullable(),
  archived: z.boolean(),
  changedAt: z.iso.datetime(),
  /** Name of whoever changed it last; null where they left. */
  by: z.string().nullable(),
});
export type OwnProduct = z.infer<typeof ownProductSchema>;

/** One change of a product, for its history. */
export const productChangeSchema = z.object({
  rev: z.number().int().positive(),
  value: statedProductSchema,
  changedAt: z.iso.datetime(),
  by: z.string().nullable(),
});
export type ProductChange = z.infer<typeof productChangeSchema>;

/** A new product; `key` is random letters and digits that its form drew. */
export const newProductSchema = z.object({
  key: z.string().regex(/^[a-z0-9]{8,16}$/),
  value: statedProductSchema,
  /** A product that public sources name, for which this one stands from now on. */
  instead: slugSchema.optional(),
});

/** What is done with a product as a whole; it is listed as its draft says at `rev`. */
export const productActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), rev: z.number().int().positive() }),
  z.object({ kind: z.enum(['unlist', 'archive', 'restore', 'delete']) }),
]);
export type ProductAct = z.infer<typeof productActSchema>;

/** Most products of one company. */
export const mostProducts = 2000;

/** Why an act on a product is refused. */
export type ProductRefusal =
  | 'missing'
  | 'changed'
  | 'unchanged'
  | 'archived'
  | 'listed'
  | 'code-taken'
  | 'too-many';

/** Name of a product of a company by the random key that its form drew. */
export function productId(company: string, key: string): string {
  return `${company.slice(0, 79 - key.length).replace(/-+$/, '')}-${key}`;
}
