import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { listLevels } from '#capabilities/publishing/publishingLevel.db.ts';
import {
  leveledSiteSchema,
  type PublishingLevel,
  publishingLevelSchema,
  siteLevelSchema,
} from '#capabilities/publishing/publishingLevel.ts';
import { findSites } from '#capabilities/publishing/siteSearch.db.ts';
import { answer, checkedBody, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { actorOf } from '#server/principal.ts';
import { notFound } from '#server/problem.ts';
import { slugSchema } from '#shared/entity.ts';

const change = z.object({ site: slugSchema, level: publishingLevelSchema });

/** Sites found at once. */
const most = 50;

/** Sets a level everywhere; answers false where there is no such site. */
export type ApplyLevel = (site: string, level: PublishingLevel, setBy: string) => Promise<boolean>;

/** The operator's list of sites that are not shown in full. */
export const publishingApi = ({ db }: Database, apply: ApplyLevel) =>
  new Hono()
    .get(
      '/api/operator/levels',
      describeRoute({
        summary: 'Sites that are not shown in full (operator)',
        responses: {
          200: answer('The sites by id.', z.object({ items: z.array(siteLevelSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      async (c) => c.json({ items: await listLevels(db) }, 200),
    )
    .get(
      '/api/operator/sites',
      describeRoute({
        summary: 'Sites by name, address or company, whatever their level (operator)',
        responses: {
          200: answer(
            'At most 50; without words those that are not shown in full.',
            z.object({ items: z.array(leveledSiteSchema) }),
          ),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      checkedQuery(z.object({ q: z.string().trim().max(100).default('') })),
      async (c) => c.json({ items: await findSites(db, c.req.valid('query').q, most) }, 200),
    )
    .put(
      '/api/operator/levels',
      describeRoute({
        summary: 'Set the publishing level of a site (operator)',
        responses: {
          200: answer('The level holds everywhere.', change),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      checkedBody(change),
      async (c) => {
        const { site, level } = c.req.valid('json');
        const known = await apply(site, level, actorOf(c));
        return known ? c.json({ site, level }, 200) : notFound(c);
      },
    );

export type PublishingApi = ReturnType<typeof publishingApi>;
