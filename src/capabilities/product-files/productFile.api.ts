import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { fileName } from '#capabilities/product-files/fileName.ts';
import {
  findOwnFile,
  findShownFile,
  listOwnFiles,
  putProductFile,
  readParts,
  type StoredFile,
} from '#capabilities/product-files/productFile.db.ts';
import {
  modelUnitIds,
  productFileBytes,
  productFileKinds,
  productFileSchema,
} from '#capabilities/product-files/productFile.ts';
import { takeFile } from '#capabilities/product-files/takeFile.api.ts';
import { attachment } from '#server/attachment.ts';
import { answer, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { personOf } from '#server/principal.ts';
import { invalid, notFound, tooLarge, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';

const day = 24 * 3600;
const fileAnswers = {
  200: { description: 'GLB, STEP or PDF.' },
  ...problemAnswers.notFound,
};
const query = z.object({
  /** What the file is called where it comes from. */
  name: z.string().max(400).default(''),
  /** What a model was drawn in, where it is not metres. */
  unit: z.enum(modelUnitIds).optional(),
});

/** Files of products: private to the organisation until a product that names them is listed. */
export const productFileApi = (database: Database, rates: RateCount) =>
  new Hono()
    .post(
      '/api/uploads/organisations/:organisation/product-files/:kind',
      describeRoute({
        summary: 'Upload a file of a product (GLB, STEP, PDF)',
        responses: {
          201: answer(
            'It is kept, longer than two days where a product names it.',
            productFileSchema,
          ),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
          413: { description: 'It is too large.' },
          429: { description: 'Too many of this organisation.' },
        },
      }),
      checkedPath(z.object({ organisation: z.uuid(), kind: z.enum(productFileKinds) })),
      checkedQuery(query),
      async (c) => {
        const { organisation, kind } = c.req.valid('param');
        const { name, unit = null } = c.req.valid('query');
        const key = `product-file ${organisation}`;
        const wait = await rates.wait([{ key, most: 200, seconds: day }]);
        if (wait > 0) return tooMany(c, wait);
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        if (bytes.length > productFileBytes[kind]) return tooLarge(c);
        const taken = await takeFile(kind, bytes, unit);
        if (!taken.ok) return invalid(c, { file: taken.error });
        const file = { kind, name: fileName(name, kind), ...taken.value };
        const kept = await database.transaction((tx) =>
          putProductFile(tx, organisation, personOf(c).id, file),
        );
        return kept ? c.json(kept, 201) : invalid(c, { file: 'full' });
      },
    )
    .get(
      '/api/organisations/:organisation/product-files',
      describeRoute({
        summary: 'What is known of the files of an organisation’s products',
        responses: {
          200: answer('The latest first.', z.object({ items: z.array(productFileSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      checkedPath(z.object({ organisation: z.uuid() })),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const items = await listOwnFiles(database.db, organisation);
        return items ? c.json({ items }, 200) : notFound(c);
      },
    )
    .get(
      '/api/organisations/:organisation/product-files/:productFile',
      describeRoute({ summary: 'A file of an organisation’s product', responses: fileAnswers }),
      checkedPath(z.object({ organisation: z.uuid(), productFile: z.uuid() })),
      async (c) => {
        const { organisation, productFile } = c.req.valid('param');
        const found = await findOwnFile(database.db, organisation, productFile);
        return fileAnswer(c, database, found, 'private, max-age=600');
      },
    )
    .get(
      '/product-files/:productFile',
      describeRoute({ summary: 'A file of a listed product', responses: fileAnswers }),
      checkedPath(z.object({ productFile: z.uuid() })),
      async (c) => {
        const found = await findShownFile(database.db, c.req.valid('param').productFile);
        return fileAnswer(c, database, found, 'public, max-age=60');
      },
    );

function fileAnswer(c: Context, { db }: Database, file: StoredFile | null, keep: string) {
  if (!file) return notFound(c);
  const parts = readParts(db, file);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return c.body(body, 200, {
    'Content-Type': file.type,
    'Content-Length': String(file.length),
    'Content-Disposition': attachment(file.name, `${file.kind}${/\.\w+$/.exec(file.name)?.[0]}`),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': keep,
  });
}
