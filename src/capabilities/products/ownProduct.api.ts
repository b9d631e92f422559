import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import type { PageEditor } from '#capabilities/company-pages/companyPage.ts';
import { makeProduct, saveProduct } from '#capabilities/products/changeProduct.db.ts';
import {
  mostProducts,
  newProductSchema,
  ownProductSchema,
  type ProductAct,
  type ProductRefusal,
  productActSchema,
  productChangeSchema,
} from '#capabilities/products/ownProduct.ts';
import { readOwnProducts, readProductHistory } from '#capabilities/products/ownProducts.db.ts';
import { type StatedProduct, statedProductSchema } from '#capabilities/products/statedProduct.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { ownPictures } from '#server/picture.ts';
import { personOf } from '#server/principal.ts';
import { conflict, invalid, notFound } from '#server/problem.ts';
import { slugSchema } from '#shared/entity.ts';
import type { Result } from '#shared/result.ts';

/** Carries out what changes what everybody sees of products; search follows. */
export interface ListProducts {
  act(
    editor: PageEditor,
    company: string,
    product: string,
    act: ProductAct,
  ): Promise<Result<unknown, ProductRefusal>>;
  listChanged(
    editor: PageEditor,
    company: string,
  ): Promise<Result<{ readonly listed: number }, ProductRefusal>>;
  order(
    editor: PageEditor,
    company: string,
    ids: readonly string[],
  ): Promise<Result<unknown, ProductRefusal>>;
}

const page = { organisation: z.uuid(), company: slugSchema };
const ofPage = checkedPath(z.object(page));
const ofProduct = checkedPath(z.object({ ...page, product: slugSchema }));
const base = '/api/organisations/:organisation/pages/:company/products' as const;
const revised = z.object({ id: slugSchema, rev: z.number().int() });
const done = z.object({ done: z.literal(true) });
const refusals = {
  ...problemAnswers.notFound,
  ...problemAnswers.conflict,
  ...problemAnswers.invalid,
};

/** True where every file that a product names is one of the organisation’s. */
export type OwnsFiles = (organisation: string, product: StatedProduct) => Promise<boolean>;

/** Products as those who run a company’s page state them: drafts, their order, and what is listed. */
export const ownProductApi = (database: Database, listing: ListProducts, ownsFiles: OwnsFiles) => {
  const foreignIn = async (organisation: string, product: StatedProduct) => {
    if (!(await ownPictures(database.db, organisation, product.pictures))) {
      return { pictures: 'names a picture that is not of this organisation' };
    }
    if (await ownsFiles(organisation, product)) return null;
    return { files: 'names a file that is not of this organisation, or of another kind' };
  };
  return new Hono()
    .get(
      base,
      describeRoute({
        summary: 'Products of a company as those who run its page see them',
        responses: {
          200: answer('In their order.', z.object({ items: z.array(ownProductSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      ofPage,
      async (c) => {
        const { organisation, company } = c.req.valid('param');
        const items = await readOwnProducts(database.db, organisation, company);
        return items ? c.json({ items }, 200) : notFound(c);
      },
    )
    .post(
      base,
      describeRoute({
        summary: 'State a new product, or one instead of what public sources name',
        responses: { 201: answer('Its name.', revised), ...refusals },
      }),
      ofPage,
      checkedBody(newProductSchema),
      async (c) => {
        const { organisation, company } = c.req.valid('param');
        const made = c.req.valid('json');
        const wrong = await foreignIn(organisation, made.value);
        if (wrong) return invalid(c, wrong);
        const editor = { organisation, user: personOf(c).id };
        const answered = await database.transaction((tx) => makeProduct(tx, editor, company, made));
        return answered.ok ? c.json(answered.value, 201) : refusal(c, answered.error);
      },
    )
    .post(
      `${base}/listing`,
      describeRoute({
        summary: 'List every product whose draft has changed',
        responses: {
          200: answer('How many.', z.object({ listed: z.number().int() })),
          ...refusals,
        },
      }),
      ofPage,
      async (c) => {
        const { organisation, company } = c.req.valid('param');
        const listed = await listing.listChanged({ organisation, user: personOf(c).id }, company);
        return listed.ok ? c.json({ listed: listed.value.listed }, 200) : refusal(c, listed.error);
      },
    )
    .put(
      `${base}/order`,
      describeRoute({
        summary: 'Put the products of a company in this order',
        responses: { 200: answer('They are.', done), ...refusals },
      }),
      ofPage,
      checkedBody(z.object({ ids: z.array(slugSchema).max(mostProducts) })),
      async (c) => {
        const { organisation, company } = c.req.valid('param');
        const editor = { organisation, user: personOf(c).id };
        const ordered = await listing.order(editor, company, c.req.valid('json').ids);
        return ordered.ok ? c.json({ done: true as const }, 200) : refusal(c, ordered.error);
      },
    )
    .put(
      `${base}/:product`,
      describeRoute({
        summary: 'State a product anew in its draft',
        responses: { 200: answer('Its new revision.', revised), ...refusals },
      }),
      ofProduct,
      checkedBody(z.object({ rev: z.number().int().positive(), value: statedProductSchema })),
      async (c) => {
        const { organisation, company, product } = c.req.valid('param');
        const change = c.req.valid('json');
        const wrong = await foreignIn(organisation, change.value);
        if (wrong) return invalid(c, wrong);
        const editor = { organisation, user: personOf(c).id };
        const saved = await database.transaction((tx) =>
          saveProduct(tx, editor, company, product, change),
        );
        return saved.ok ? c.json(saved.value, 200) : refusal(c, saved.error);
      },
    )
    .get(
      `${base}/:product/changes`,
      describeRoute({
        summary: 'Changes of a product, with who made them',
        responses: {
          200: answer('The latest first.', z.object({ items: z.array(productChangeSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      ofProduct,
      async (c) => {
        const { organisation, company, product } = c.req.valid('param');
        const items = await readProductHistory(database.db, organisation, company, product);
        return items ? c.json({ items }, 200) : notFound(c);
      },
    )
    .post(
      `${base}/:product/acts`,
      describeRoute({
        summary: 'List a product, take it off, archive it, restore it, or delete it',
        responses: { 200: answer('It is done.', done), ...refusals },
      }),
      ofProduct,
      checkedBody(productActSchema),
      async (c) => {
        const { organisation, company, product } = c.req.valid('param');
        const editor = { organisation, user: personOf(c).id };
        const acted = await listing.act(editor, company, product, c.req.valid('json'));
        return acted.ok ? c.json({ done: true as const }, 200) : refusal(c, acted.error);
      },
    );
};

const told: Readonly<Record<Exclude<ProductRefusal, 'missing'>, string>> = {
  changed: 'Somebody else has changed it in the meantime.',
  unchanged: 'It stands so already.',
  archived: 'It is archived: restore it first.',
  listed: 'It is listed: take it off first.',
  'code-taken': 'Another product of the company has this number.',
  'too-many': `A company has at most ${mostProducts} products.`,
};

const refusal = (c: Context, reason: ProductRefusal) =>
  reason === 'missing' ? notFound(c) : conflict(c, reason, told[reason]);
