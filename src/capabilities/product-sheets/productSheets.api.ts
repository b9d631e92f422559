import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { applySheet } from '#capabilities/product-sheets/applySheet.db.ts';
import { fileFaultText } from '#capabilities/product-sheets/fileFaultText.ts';
import {
  keepSheet,
  listAppliedSheets,
  readOwnStanding,
} from '#capabilities/product-sheets/keepSheet.db.ts';
import { planSheet } from '#capabilities/product-sheets/planSheet.ts';
import {
  appliedSheetSchema,
  type SheetRefusal,
  sheetOutcomeSchema,
  sheetPlanSchema,
  undoneSheetSchema,
} from '#capabilities/product-sheets/productSheet.ts';
import { readSheetFile } from '#capabilities/product-sheets/readSheetFile.api.ts';
import { undoSheet } from '#capabilities/product-sheets/undoSheet.db.ts';
import { answer, checkedBody, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { personOf } from '#server/principal.ts';
import { conflict, notFound, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';
import { slugSchema } from '#shared/entity.ts';
import { languages } from '#shared/language.ts';

const day = 24 * 3600;
const page = { organisation: z.uuid(), company: slugSchema };
const ofPage = checkedPath(z.object(page));
const ofSheet = checkedPath(z.object({ ...page, sheet: z.uuid() }));
const base = '/api/organisations/:organisation/pages/:company/products/sheets' as const;
const fileQuery = z.object({
  /** Name of the file, for people. */
  file: z.string().max(300).default(''),
  language: z.enum(languages).default('ko'),
});
const refusals = { ...problemAnswers.notFound, ...problemAnswers.conflict };

/** Files of products: a file is read and compared, taken to the drafts, taken back. */
export const productSheetsApi = (database: Database, rates: RateCount) =>
  new Hono()
    .post(
      '/api/uploads/organisations/:organisation/pages/:company/products/sheets',
      describeRoute({
        summary: 'Read a file of products (CSV or .xlsx as the body) and tell what it would do',
        responses: {
          201: answer('It is kept for a day; nothing else has changed.', sheetPlanSchema),
          ...refusals,
          ...problemAnswers.invalid,
          413: { description: 'It is too large.' },
          429: { description: 'Too many of this organisation.' },
        },
      }),
      ofPage,
      checkedQuery(fileQuery),
      async (c) => {
        const { organisation, company } = c.req.valid('param');
        const { file: name, language } = c.req.valid('query');
        const standing = await readOwnStanding(database.db, organisation, company);
        if (!standing) return notFound(c);
        const wait = await rates.wait([{ key: `sheet ${organisation}`, most: 200, seconds: day }]);
        if (wait > 0) return tooMany(c, wait);
        const read = await readSheetFile(new Uint8Array(await c.req.arrayBuffer()));
        if (!read.ok) return conflict(c, read.error, fileFaultText[read.error]);
        const { sheets, passedOver, encoding } = read.value;
        const { steps, counts, rows } = planSheet(sheets, standing, encoding === null, language);
        const file = name.normalize('NFC').slice(-200);
        const kept = { organisation, company, file, steps, problems: counts.problem };
        const id = await keepSheet(database.db, kept);
        const told = sheets.map(({ name, table, rows }) => ({
          ...{ name, rows: rows.length, unread: [...table.unread] },
        }));
        const plan = { id, file, encoding, sheets: told, passedOver: [...passedOver] };
        return c.json({ ...plan, counts, rows: [...rows] }, 201);
      },
    )
    .get(
      base,
      describeRoute({
        summary: 'Files that were taken to the products of a company',
        responses: {
          200: answer('The latest first.', z.object({ items: z.array(appliedSheetSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      ofPage,
      async (c) => {
        const { organisation, company } = c.req.valid('param');
        const items = await listAppliedSheets(database.db, organisation, company);
        return items ? c.json({ items }, 200) : notFound(c);
      },
    )
    .post(
      `${base}/:sheet/application`,
      describeRoute({
        summary: 'Take a file to the drafts; rows with problems are left out where that is wanted',
        responses: {
          200: answer('What it did.', sheetOutcomeSchema),
          ...refusals,
          ...problemAnswers.invalid,
        },
      }),
      ofSheet,
      checkedBody(z.object({ leaveOut: z.boolean() })),
      async (c) => {
        const { organisation, company, sheet } = c.req.valid('param');
        const { leaveOut } = c.req.valid('json');
        const editor = { organisation, user: personOf(c).id };
        const done = await database.transaction((tx) =>
          applySheet(tx, editor, company, sheet, leaveOut),
        );
        return done.ok ? c.json(done.value, 200) : refusal(c, done.error);
      },
    )
    .delete(
      `${base}/:sheet`,
      describeRoute({
        summary: 'Take a file back: former drafts stand again where nobody has changed them since',
        responses: { 200: answer('What it did.', undoneSheetSchema), ...refusals },
      }),
      ofSheet,
      async (c) => {
        const { organisation, company, sheet } = c.req.valid('param');
        const editor = { organisation, user: personOf(c).id };
        const done = await database.transaction((tx) => undoSheet(tx, editor, company, sheet));
        return done.ok ? c.json(done.value, 200) : refusal(c, done.error);
      },
    );

const told: Readonly<Record<Exclude<SheetRefusal, 'missing'>, string>> = {
  problems: 'Some rows have problems: mend them, or say that they are to be left out.',
  nothing: 'Nothing in it would change anything.',
  applied: 'It was taken to the drafts before.',
  undone: 'It was taken back before.',
  changed: 'Everything in it has been changed since.',
};

const refusal = (c: Context, reason: SheetRefusal) =>
  reason === 'missing' ? notFound(c) : conflict(c, reason, told[reason]);
