import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { listBlocks, readBlock } from '#capabilities/complex/block.db.ts';
import { blockSchema, blockSummarySchema } from '#capabilities/complex/block.ts';
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

/** Blocks (세부 단지) with their counts. */
export const blockApi = ({ db }: Database) =>
  new Hono()
    .get(
      '/api/blocks',
      describeRoute({
        summary: 'Blocks with their counts',
        responses: {
          200: answer('A page of blocks.', pageOf(blockSummarySchema)),
          ...problemAnswers.invalid,
        },
      }),
      checkedQuery(pageQuery),
      async (c) => {
        const { limit, cursor } = c.req.valid('query');
        const offset = cursor === undefined ? 0 : Number(readCursor(cursor, 1)?.[0] ?? Number.NaN);
        if (!Number.isInteger(offset) || offset < 0 || offset > 1e6) {
          return invalid(c, { cursor: 'is none that a page of this list gave' });
        }
        const found = await listBlocks(db, { offset, limit });
        return c.json(
          pageFrom(found, limit, () => [String(offset + limit)]),
          200,
        );
      },
    )
    .get(
      '/api/blocks/:id',
      describeRoute({
        summary: 'A block with its companies and how many of each sector there are',
        responses: { 200: answer('The block.', blockSchema), ...problemAnswers.notFound },
      }),
      checkedPath(z.object({ id: slugSchema })),
      async (c) => {
        const block = await readBlock(db, c.req.valid('param').id);
        return block ? c.json(block, 200) : notFound(c);
      },
    );

export type BlockApi = ReturnType<typeof blockApi>;
