import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { listImports } from '#capabilities/municipal-import/buildingImport.db.ts';
import { type ImportDraft, importDraftSchema } from '#capabilities/municipal-import/importDraft.ts';
import {
  type ImportOutcome,
  type ImportRecord,
  type ImportRefusal,
  importOutcomeSchema,
  importRecordSchema,
  refusalTexts,
  reviewerSchema,
} from '#capabilities/municipal-import/importOutcome.ts';
import { previewImport } from '#capabilities/municipal-import/layImport.db.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { conflict, notFound } from '#server/problem.ts';
import type { Result } from '#shared/result.ts';

const applied = z.object({ id: z.number().int(), outcome: importOutcomeSchema });

/** Carries imports out and undoes them, everywhere at once. */
export interface CarryOutImports {
  apply(
    draft: ImportDraft,
    reviewedBy: string,
  ): Promise<Result<{ id: number; outcome: ImportOutcome }, ImportRefusal>>;
  undo(id: number): Promise<Result<ImportRecord, ImportRefusal>>;
}

/** Imports of real buildings: looked at first, carried out with the name of who reviewed them, undone again. */
export const municipalImportApi = ({ db }: Database, { apply, undo }: CarryOutImports) =>
  new Hono()
    .get(
      '/api/operator/imports',
      describeRoute({
        summary: 'Imports of buildings, the latest first (operator)',
        responses: {
          200: answer('The imports.', z.object({ items: z.array(importRecordSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      async (c) => c.json({ items: await listImports(db) }, 200),
    )
    .post(
      '/api/operator/imports/preview',
      describeRoute({
        summary: 'What an import would do; nothing is changed (operator)',
        responses: {
          200: answer('What it would do.', importOutcomeSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
        },
      }),
      checkedBody(importDraftSchema),
      async (c) => {
        const outcome = await previewImport(db, c.req.valid('json').buildings);
        return outcome.ok ? c.json(outcome.value, 200) : refused(c, outcome.error);
      },
    )
    .post(
      '/api/operator/imports',
      describeRoute({
        summary: 'Carry an import out after its security review (operator)',
        responses: {
          200: answer('It stands.', applied),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
        },
      }),
      checkedBody(z.object({ reviewedBy: reviewerSchema, draft: importDraftSchema })),
      async (c) => {
        const { draft, reviewedBy } = c.req.valid('json');
        const done = await apply(draft, reviewedBy);
        return done.ok ? c.json(done.value, 200) : refused(c, done.error);
      },
    )
    .delete(
      '/api/operator/imports/:id',
      describeRoute({
        summary: 'Undo the latest import that stands (operator)',
        responses: {
          200: answer('It is undone.', importRecordSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
        },
      }),
      checkedPath(z.object({ id: z.string().regex(/^\d{1,9}$/) })),
      async (c) => {
        const done = await undo(Number(c.req.valid('param').id));
        return done.ok ? c.json(done.value, 200) : refused(c, done.error);
      },
    );

const refused = (c: Context, why: ImportRefusal) =>
  why === 'unknown' ? notFound(c) : conflict(c, why, refusalTexts[why]);
