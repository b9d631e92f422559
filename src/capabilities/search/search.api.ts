import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { searchAnswerSchema } from '#capabilities/search/search.ts';
import { search } from '#capabilities/search/searchEntry.db.ts';
import { answer, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';

const searchQuery = z.object({
  q: z.string().max(200),
  limit: z.coerce.number<string>().int().min(1).max(100).default(20),
});

/** One box for companies, products, sectors, roads, blocks and addresses. */
export const searchApi = (database: Database) =>
  new Hono().get(
    '/api/search',
    describeRoute({
      summary: 'Search in Korean and English, best hit first',
      responses: { 200: answer('The hits.', searchAnswerSchema), ...problemAnswers.invalid },
    }),
    checkedQuery(searchQuery),
    async (c) => {
      const { q, limit } = c.req.valid('query');
      return c.json(await search(database, q, limit), 200);
    },
  );

export type SearchApi = ReturnType<typeof searchApi>;
