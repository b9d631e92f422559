import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import {
  listHandovers,
  settleHandover,
  storeHandover,
} from '#capabilities/inquiries/handover.db.ts';
import {
  handoverSchema,
  handoverSettlementSchema,
  handoverStates,
  newHandoverSchema,
} from '#capabilities/inquiries/handover.ts';
import {
  listInquiryReports,
  settleInquiryReport,
} from '#capabilities/inquiries/inquiryReport.db.ts';
import {
  inquiryReportSchema,
  reportSettlementSchema,
  reportStates,
} from '#capabilities/inquiries/inquiryReport.ts';
import type { ThreadParts } from '#capabilities/inquiries/thread.api.ts';
import { done, doneSchema } from '#capabilities/inquiries/threadAnswers.api.ts';
import { answer, checkedBody, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import { actorOf, type Principal } from '#server/principal.ts';
import { conflict, notFound, tooMany } from '#server/problem.ts';

const settled = {
  200: answer('Who asked for it is told.', doneSchema),
  ...problemAnswers.notFound,
  ...problemAnswers.conflict,
  ...problemAnswers.invalid,
};

/** What of inquiries reaches the operator: those to be passed on, and those that a side has reported. */
export const inquiryDeskApi = (
  { database, rates, publicUrl }: ThreadParts,
  whoAsks: (c: Context) => Promise<Principal>,
  addressOf: (c: Context) => string,
) =>
  new Hono()
    .post(
      '/api/handovers',
      describeRoute({
        summary: 'Ask the operator to pass an inquiry on to a company that runs no page',
        responses: {
          201: answer('The operators are told.', z.object({ id: z.uuid() })),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
          429: { description: 'Too many of this address.' },
        },
      }),
      checkedBody(newHandoverSchema),
      async (c) => {
        const key = `handover ${addressOf(c)}`;
        const wait = await rates.wait([{ key, most: 5, seconds: 24 * 3600 }]);
        if (wait > 0) return tooMany(c, wait);
        const principal = await whoAsks(c);
        const user = principal.kind === 'person' ? principal.id : null;
        const wanted = c.req.valid('json');
        const kept = await database.transaction((tx) => storeHandover(tx, wanted, user, publicUrl));
        if (kept.ok) return c.json(kept.value, 201);
        return kept.error === 'missing'
          ? notFound(c)
          : conflict(c, kept.error, 'This company takes inquiries itself.');
      },
    )
    .get(
      '/api/operator/handovers',
      describeRoute({
        summary: 'Inquiries to be passed on (operator)',
        responses: {
          200: answer('Those in one state.', z.object({ items: z.array(handoverSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      checkedQuery(z.object({ state: z.enum(handoverStates).default('open') })),
      async (c) =>
        c.json({ items: await listHandovers(database.db, c.req.valid('query').state) }, 200),
    )
    .post(
      '/api/operator/handovers/:handover/settlement',
      describeRoute({
        summary: 'Say whether an inquiry was passed on (operator)',
        responses: settled,
      }),
      checkedPath(z.object({ handover: z.uuid() })),
      checkedBody(handoverSettlementSchema),
      async (c) => {
        const { handover } = c.req.valid('param');
        const wanted = c.req.valid('json');
        const did = await database.transaction((tx) =>
          settleHandover(tx, handover, wanted, actorOf(c)),
        );
        if (did.ok) return c.json(done, 200);
        return did.error === 'missing'
          ? notFound(c)
          : conflict(c, did.error, 'It has been settled.');
      },
    )
    .get(
      '/api/operator/inquiry-reports',
      describeRoute({
        summary: 'Reported inquiries (operator)',
        responses: {
          200: answer('Those in one state.', z.object({ items: z.array(inquiryReportSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      checkedQuery(z.object({ state: z.enum(reportStates).default('open') })),
      async (c) =>
        c.json({ items: await listInquiryReports(database.db, c.req.valid('query').state) }, 200),
    )
    .post(
      '/api/operator/inquiry-reports/:report/settlement',
      describeRoute({ summary: 'Settle a reported inquiry (operator)', responses: settled }),
      checkedPath(z.object({ report: z.uuid() })),
      checkedBody(reportSettlementSchema),
      async (c) => {
        const { report } = c.req.valid('param');
        const wanted = c.req.valid('json');
        const did = await database.transaction((tx) =>
          settleInquiryReport(tx, report, wanted, actorOf(c)),
        );
        if (did.ok) return c.json(done, 200);
        return did.error === 'missing'
          ? notFound(c)
          : conflict(c, did.error, 'It has been settled.');
      },
    );
