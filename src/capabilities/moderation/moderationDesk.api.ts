import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { listDeskHidings } from '#capabilities/moderation/hiding.db.ts';
import { deskHidingSchema, sayingSchema } from '#capabilities/moderation/hiding.ts';
import { hidingStates } from '#capabilities/moderation/hidingState.ts';
import { hidingRefusal, type ModeratePages } from '#capabilities/moderation/moderation.api.ts';
import { publicPageSchema } from '#capabilities/moderation/publicPage.ts';
import { listReportedPages, settleReports } from '#capabilities/moderation/report.db.ts';
import { reportedPageSchema } from '#capabilities/moderation/report.ts';
import { answer, checkedBody, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { actorOf } from '#server/principal.ts';
import { notFound } from '#server/problem.ts';

/** Reports and hidden pages read at once. */
const most = 200;
const done = z.object({ done: z.literal(true) });
const ofHiding = checkedPath(z.object({ hiding: z.uuid() }));
const saying = checkedBody(z.object({ text: sayingSchema }));
const settledAnswers = {
  200: answer('Those who run the page are told.', done),
  ...problemAnswers.notFound,
  ...problemAnswers.conflict,
  ...problemAnswers.invalid,
};

/** The operator’s desk: what is reported, what is hidden, and appeals. */
export const moderationDeskApi = (database: Database, { hide, settle }: ModeratePages) =>
  new Hono()
    .get(
      '/api/operator/reports',
      describeRoute({
        summary: 'Reported pages that wait (operator)',
        responses: {
          200: answer(
            'Each page with all its reports, the one that waits longest first.',
            z.object({ items: z.array(reportedPageSchema) }),
          ),
          ...problemAnswers.notFound,
        },
      }),
      async (c) => c.json({ items: await listReportedPages(database.db, most) }, 200),
    )
    .post(
      '/api/operator/reports/dismissal',
      describeRoute({
        summary: 'Leave a reported page as it is (operator)',
        responses: {
          200: answer('Its reports are settled; who wanted to hear is told.', done),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      checkedBody(z.object({ page: publicPageSchema })),
      async (c) => {
        const { page } = c.req.valid('json');
        const settled = await database.transaction((tx) =>
          settleReports(tx, page, 'dismissed', actorOf(c)),
        );
        return settled > 0 ? c.json({ done: true as const }, 200) : notFound(c);
      },
    )
    .get(
      '/api/operator/hidings',
      describeRoute({
        summary: 'Hidden pages in one state (operator)',
        responses: {
          200: answer(
            'Appeals with the oldest first, others with the latest.',
            z.object({ items: z.array(deskHidingSchema) }),
          ),
          ...problemAnswers.notFound,
        },
      }),
      checkedQuery(z.object({ state: z.enum(hidingStates).default('appealed') })),
      async (c) => {
        const items = await listDeskHidings(database.db, c.req.valid('query').state, most);
        return c.json({ items }, 200);
      },
    )
    .post(
      '/api/operator/hidings',
      describeRoute({
        summary: 'Hide a page with a reason (operator)',
        responses: {
          ...settledAnswers,
          200: answer('It is seen by nobody from now on.', z.object({ id: z.uuid() })),
        },
      }),
      checkedBody(z.object({ page: publicPageSchema, reason: sayingSchema })),
      async (c) => {
        const { page, reason } = c.req.valid('json');
        const hidden = await hide({ page, cause: 'moderation', reason, actor: actorOf(c) });
        return hidden.ok ? c.json(hidden.value, 200) : hidingRefusal(c, hidden.error);
      },
    )
    .post(
      '/api/operator/hidings/:hiding/lifting',
      describeRoute({ summary: 'Show a page again (operator)', responses: settledAnswers }),
      ofHiding,
      saying,
      async (c) => {
        const change = { hiding: c.req.valid('param').hiding, ...c.req.valid('json') };
        const settled = await settle({
          ...change,
          organisation: null,
          act: 'lift',
          actor: actorOf(c),
        });
        return settled.ok ? c.json({ done: true as const }, 200) : hidingRefusal(c, settled.error);
      },
    )
    .post(
      '/api/operator/hidings/:hiding/upholding',
      describeRoute({
        summary: 'Answer an appeal: the page stays hidden (operator)',
        responses: settledAnswers,
      }),
      ofHiding,
      saying,
      async (c) => {
        const change = { hiding: c.req.valid('param').hiding, ...c.req.valid('json') };
        const settled = await settle({
          ...change,
          organisation: null,
          act: 'uphold',
          actor: actorOf(c),
        });
        return settled.ok ? c.json({ done: true as const }, 200) : hidingRefusal(c, settled.error);
      },
    );
