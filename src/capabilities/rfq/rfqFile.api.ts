import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { mostFileBytes } from '#capabilities/inquiries/inquiry.ts';
import { fileSchema } from '#capabilities/inquiries/thread.ts';
import type { RfqParts } from '#capabilities/rfq/rfqAnswers.api.ts';
import { keepRfqFile } from '#capabilities/rfq/rfqFile.db.ts';
import { suggestCompanies } from '#capabilities/rfq/suggestCompanies.db.ts';
import { suggestionQuerySchema, suggestionSchema } from '#capabilities/rfq/suggestion.ts';
import { answer, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import { personOf } from '#server/principal.ts';
import { invalid, tooLarge, tooMany } from '#server/problem.ts';
import { attachmentName, readAttachment } from '#server/readAttachment.ts';

const ofOrganisation = checkedPath(z.object({ organisation: z.uuid() }));
const uploadQuery = z.object({
  name: z.string().trim().min(1).max(200),
  /** Nothing else may be uploaded: what is controlled, or may be, goes another way. */
  declared: z.literal('uncontrolled'),
});

/** What is needed to write a request or a quote: files, and companies that may be asked. */
export const rfqFileApi = ({ database, rates }: Pick<RfqParts, 'database' | 'rates'>) =>
  new Hono()
    .post(
      '/api/uploads/organisations/:organisation/rfq-files',
      describeRoute({
        summary: 'Upload a file (PDF, JPEG, PNG, WebP, STEP, DXF) of a request or a quote',
        responses: {
          201: answer('It waits for a day for what names it.', fileSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
          413: { description: 'It is too large.' },
          429: { description: 'Too many files.' },
        },
      }),
      ofOrganisation,
      checkedQuery(uploadQuery),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const key = `rfq-file ${organisation}`;
        const wait = await rates.wait([{ key, most: 300, seconds: 24 * 3600 }]);
        if (wait > 0) return tooMany(c, wait);
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        if (bytes.length > mostFileBytes) return tooLarge(c);
        const read = await readAttachment(bytes);
        if (!read.ok) return invalid(c, { file: read.error });
        const name = attachmentName(c.req.valid('query').name, read.value.type);
        const user = personOf(c).id;
        const kept = await database.transaction((tx) =>
          keepRfqFile(tx, organisation, user, name, read.value),
        );
        return c.json(kept, 201);
      },
    )
    .get(
      '/api/organisations/:organisation/rfq-suggestions',
      describeRoute({
        summary: 'Companies that state a process, products of a category or a product',
        responses: {
          200: answer(
            'Those that fit best first, each with why.',
            z.object({ items: z.array(suggestionSchema) }),
          ),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      ofOrganisation,
      checkedQuery(suggestionQuerySchema),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const items = await suggestCompanies(database.db, organisation, c.req.valid('query'));
        return c.json({ items }, 200);
      },
    );
