import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { auditPageSchema, auditQuerySchema } from '#capabilities/audit/auditEntry.ts';
import { readAuditPage } from '#capabilities/audit/auditPage.db.ts';
import { forgetPerson } from '#capabilities/audit/auditPerson.db.ts';
import { answer, checkedBody, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { invalid } from '#server/problem.ts';

/** The record of every change, for the operator. */
export const auditApi = (database: Database) =>
  new Hono()
    .get(
      '/api/operator/audit',
      describeRoute({
        summary: 'Every change, the latest first (operator)',
        responses: {
          200: answer('A page of the audit.', auditPageSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      checkedQuery(auditQuerySchema),
      async (c) => {
        const page = await readAuditPage(database.db, c.req.valid('query'));
        if (page === null) return invalid(c, { cursor: 'is none that a page of this list gave' });
        return c.json(page, 200);
      },
    )
    .post(
      '/api/operator/audit/forget',
      describeRoute({
        summary: 'Forget a person’s name in the audit; the chain stays whole (operator)',
        responses: {
          200: answer('How often the name stood there.', z.object({ forgotten: z.number() })),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      checkedBody(z.object({ name: z.string().min(1).max(200) })),
      async (c) => {
        const { name } = c.req.valid('json');
        return c.json({ forgotten: await forgetPerson(database, name) }, 200);
      },
    );
