import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { draftSummary } from '#capabilities/factory-register/draftSummary.ts';
import { fileFaultText } from '#capabilities/factory-register/fileFaultText.ts';
import { previewRegister } from '#capabilities/factory-register/layRegister.db.ts';
import { readRegister } from '#capabilities/factory-register/readRegister.api.ts';
import { readBasis } from '#capabilities/factory-register/registerBasis.db.ts';
import { keepDraft, readDraft } from '#capabilities/factory-register/registerDraft.db.ts';
import { draftSummarySchema } from '#capabilities/factory-register/registerDraft.ts';
import { listRegisters } from '#capabilities/factory-register/registerImport.db.ts';
import {
  type RegisterOptions,
  type RegisterOutcome,
  type RegisterRecord,
  type RegisterRefusal,
  refusalTexts,
  registerOptionsSchema,
  registerOutcomeSchema,
  registerPreviewSchema,
  registerRecordSchema,
} from '#capabilities/factory-register/registerOutcome.ts';
import { registerPreview } from '#capabilities/factory-register/registerPreview.ts';
import { answer, checkedBody, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { actorOf } from '#server/principal.ts';
import { conflict, notFound } from '#server/problem.ts';
import type { Result } from '#shared/result.ts';

export interface WantedRegister {
  readonly draft: string;
  readonly options: RegisterOptions;
  /** What the dry run was compared with; null where none was looked at. */
  readonly basis: string | null;
}

/** Carries registers out and undoes them, everywhere at once. */
export interface CarryOutRegisters {
  apply(
    wanted: WantedRegister,
    actor: string,
  ): Promise<Result<{ id: number; outcome: RegisterOutcome }, RegisterRefusal>>;
  undo(id: number, actor: string): Promise<Result<RegisterRecord, RegisterRefusal>>;
}

const fileQuery = z.object({
  /** Name of the file, for people. */
  file: z.string().min(1).max(300),
  sheet: z.string().max(100).optional(),
});
const ofDraft = checkedPath(z.object({ draft: z.uuid() }));
const applied = z.object({ id: z.number().int(), outcome: registerOutcomeSchema });

/** Registers of factories: a file is read, looked at with what would come of it, carried out, undone. */
export const factoryRegisterApi = ({ db }: Database, { apply, undo }: CarryOutRegisters) =>
  new Hono()
    .get(
      '/api/operator/registers',
      describeRoute({
        summary: 'Registers that were imported, the latest first (operator)',
        responses: {
          200: answer('The registers.', z.object({ items: z.array(registerRecordSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      async (c) => c.json({ items: await listRegisters(db) }, 200),
    )
    .post(
      '/api/operator/registers/drafts',
      describeRoute({
        summary: 'Read a register: CSV or .xlsx as the body (operator)',
        responses: {
          201: answer('It is kept for a day; nothing else has changed.', draftSummarySchema),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
          413: { description: 'It is too large.' },
        },
      }),
      checkedQuery(fileQuery),
      async (c) => {
        const { file, sheet } = c.req.valid('query');
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        const draft = await readRegister(file, bytes, sheet ?? null);
        if (!draft.ok) return conflict(c, draft.error.code, fileFaultText(draft.error));
        return c.json(draftSummary(await keepDraft(db, draft.value), draft.value), 201);
      },
    )
    .post(
      '/api/operator/registers/drafts/:draft/preview',
      describeRoute({
        summary: 'What a register would do; nothing is changed (operator)',
        responses: {
          200: answer('What it would do.', registerPreviewSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
        },
      }),
      ofDraft,
      checkedBody(registerOptionsSchema),
      async (c) => {
        const draft = await readDraft(db, c.req.valid('param').draft);
        if (!draft) return notFound(c);
        const basis = await readBasis(db);
        const plan = await previewRegister(db, draft.rows, c.req.valid('json'));
        if (plan.outcome.rows === 0) return refused(c, 'nothing');
        return c.json(registerPreview(plan, basis), 200);
      },
    )
    .post(
      '/api/operator/registers',
      describeRoute({
        summary: 'Carry a register out with what was decided (operator)',
        responses: {
          200: answer('It stands.', applied),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
        },
      }),
      checkedBody(
        z.object({
          draft: z.uuid(),
          options: registerOptionsSchema,
          basis: z.string().max(200).nullable(),
        }),
      ),
      async (c) => {
        const done = await apply(c.req.valid('json'), actorOf(c));
        return done.ok ? c.json(done.value, 200) : refused(c, done.error);
      },
    )
    .delete(
      '/api/operator/registers/:id',
      describeRoute({
        summary: 'Undo the latest register that stands (operator)',
        responses: {
          200: answer('It is undone.', registerRecordSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
        },
      }),
      checkedPath(z.object({ id: z.string().regex(/^\d{1,9}$/) })),
      async (c) => {
        const done = await undo(Number(c.req.valid('param').id), actorOf(c));
        return done.ok ? c.json(done.value, 200) : refused(c, done.error);
      },
    );

const refused = (c: Context, why: RegisterRefusal) =>
  why === 'unknown' ? notFound(c) : conflict(c, why, refusalTexts[why]);
