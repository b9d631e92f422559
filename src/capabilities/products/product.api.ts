import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { listProducts, readProduct } from '#capabilities/products/product.db.ts';
import { productSchema } from '#capabilities/products/product.ts';
import {
  answer,
  checkedPath,
  checkedQuery,
  pageOf,
  pageQuery,
  problemAnswers,
} from '#server/checked.ts';
import { pageFrom, readCursor } from '#server/cursor.ts';
import type { Database } from '#server/database.ts';
import { invalid, notFound } from '#server/problem.ts';
import { slugSchema } from '#shared/entity.ts';

/** What the companies make. */
export const productApi = ({ db }: Database) =>
  new Hono()
    .get(
      '/api/products',
      describeRoute({
        summary: 'Products by name',
        responses: {
          200: answer('A page of products.', pageOf(productSchema)),
          ...problemAnswers.invalid,
        },
      }),
      checkedQuery(pageQuery.extend({ company: slugSchema.optional() })),
      async (c) => {
        const { limit, cursor, company } = c.req.valid('query');
        const after = cursor === undefined ? undefined : readCursor(cursor, 2);
        const isForeign = company !== undefined && after && !/^\d{1,9}$/.test(after[0] ?? '');
        if (after === null || isForeign) {
          return invalid(c, { cursor: 'is none that a page of this list gave' });
        }
        const found = await listProducts(db, { company, after: after as [string, string], limit });
        const page = pageFrom(found, limit, ({ key, id }) => [key, id]);
        return c.json({ ...page, items: page.items.map(({ key: _, ...item }) => item) }, 200);
      },
    )
    .get(
      '/api/products/:id',
      describeRoute({
        summary: 'A product with its company',
        responses: { 200: answer('The product.', productSchema), ...problemAnswers.notFound },
      }),
      checkedPath(z.object({ id: slugSchema })),
      async (c) => {
        const product = await readProduct(db, c.req.valid('param').id);
        return product ? c.json(product, 200) : notFound(c);
      },
    );

export type ProductApi = ReturnType<typeof productApi>;
