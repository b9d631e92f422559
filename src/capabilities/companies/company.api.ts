import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { listCompanies, readCompany } from '#capabilities/companies/company.db.ts';
import { companySchema, companySummarySchema } from '#capabilities/companies/company.ts';
import { sectorSchema } from '#capabilities/companies/sectorSchema.ts';
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

/** Tenants of the complex, as far as their sites may be shown. */
export const companyApi = ({ db }: Database) =>
  new Hono()
    .get(
      '/api/companies',
      describeRoute({
        summary: 'Companies by name',
        responses: {
          200: answer('A page of companies.', pageOf(companySummarySchema)),
          ...problemAnswers.invalid,
        },
      }),
      checkedQuery(pageQuery.extend({ sector: sectorSchema.optional() })),
      async (c) => {
        const { limit, cursor, sector } = c.req.valid('query');
        const after = cursor === undefined ? undefined : readCursor(cursor, 2);
        if (after === null) return invalid(c, { cursor: 'is none that a page of this list gave' });
        const found = await listCompanies(db, { sector, after: after as [string, string], limit });
        const page = pageFrom(found, limit, ({ sortName, id }) => [sortName, id]);
        return c.json({ ...page, items: page.items.map(({ sortName: _, ...item }) => item) }, 200);
      },
    )
    .get(
      '/api/companies/:id',
      describeRoute({
        summary: 'A company with its sites, products and sources',
        responses: { 200: answer('The company.', companySchema), ...problemAnswers.notFound },
      }),
      checkedPath(z.object({ id: slugSchema })),
      async (c) => {
        const company = await readCompany(db, c.req.valid('param').id);
        return company ? c.json(company, 200) : notFound(c);
      },
    );

export type CompanyApi = ReturnType<typeof companyApi>;
