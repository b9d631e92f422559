import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { listHidings } from '#capabilities/moderation/hiding.db.ts';
import { type HidingRefusal, hidingSchema, sayingSchema } from '#capabilities/moderation/hiding.ts';
import { storeReport } from '#capabilities/moderation/report.db.ts';
import { reportSchema } from '#capabilities/moderation/report.ts';
import type { HidingChange, NewHiding } from '#capabilities/moderation/settleHiding.db.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { actorOf } from '#server/principal.ts';
import { conflict, notFound, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';
import type { Result } from '#shared/result.ts';

/** Hides pages and settles what is hidden; what the place shows follows. */
export interface ModeratePages {
  hide(page: Omit<NewHiding, 'publicUrl'>): Promise<Result<{ id: string }, HidingRefusal>>;
  settle(change: Omit<HidingChange, 'publicUrl'>): Promise<Result<unknown, HidingRefusal>>;
}

/** Reports that one address may send within an hour. */
const mostReports = { most: 10, seconds: 3600 };
const done = z.object({ done: z.literal(true) });

/** Reports of pages by anybody, and what those who run a hidden page see and can do. */
export const moderationApi = (
  database: Database,
  rates: RateCount,
  addressOf: (c: Context) => string,
  publicUrl: string,
  { settle }: ModeratePages,
) =>
  new Hono()
    .post(
      '/api/reports',
      describeRoute({
        summary: 'Report what is wrong with the page of a company or product',
        responses: {
          201: answer('The report is kept.', z.object({ id: z.uuid() })),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
          429: { description: 'Too many reports from this address.' },
        },
      }),
      checkedBody(reportSchema),
      async (c) => {
        const wait = await rates.wait([{ key: `report ${addressOf(c)}`, ...mostReports }]);
        if (wait > 0) return tooMany(c, wait);
        const report = c.req.valid('json');
        const id = await database.transaction((tx) => storeReport(tx, report, publicUrl));
        return id === null ? notFound(c) : c.json({ id }, 201);
      },
    )
    .get(
      '/api/organisations/:organisation/hidings',
      describeRoute({
        summary: 'Pages of an organisation that are hidden now, and why',
        responses: {
          200: answer('The latest first.', z.object({ items: z.array(hidingSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      checkedPath(z.object({ organisation: z.uuid() })),
      async (c) => {
        const items = await listHidings(database.db, c.req.valid('param').organisation);
        return items ? c.json({ items }, 200) : notFound(c);
      },
    )
    .post(
      '/api/organisations/:organisation/hidings/:hiding/appeal',
      describeRoute({
        summary: 'Appeal against the hiding of a page, once',
        responses: {
          200: answer('The operators are told.', done),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
        },
      }),
      checkedPath(z.object({ organisation: z.uuid(), hiding: z.uuid() })),
      checkedBody(z.object({ text: sayingSchema })),
      async (c) => {
        const { organisation, hiding } = c.req.valid('param');
        const { text } = c.req.valid('json');
        const change = { hiding, organisation, act: 'appeal', text, actor: actorOf(c) } as const;
        const settled = await settle(change);
        return settled.ok ? c.json({ done: true as const }, 200) : hidingRefusal(c, settled.error);
      },
    );

/** The answer to hiding, or an act on a hidden page, that is refused. */
export function hidingRefusal(c: Context, reason: HidingRefusal) {
  switch (reason) {
    case 'missing':
      return notFound(c);
    case 'hidden':
      return conflict(c, reason, 'The page is hidden already.');
    case 'settled':
      return conflict(c, reason, 'This has been settled already.');
  }
}
