import { z } from 'zod';
import { type CellProblem, problemCodes } from '#capabilities/product-sheets/cellProblem.ts';
import type { SheetColumn } from '#capabilities/product-sheets/sheetColumn.ts';
import { statedProductSchema } from '#capabilities/products/statedProduct.ts';
import { slugSchema } from '#shared/entity.ts';

/** Largest file, bytes, and rows of products that one file may hold. */
export const sheetBytes = 8 * 1024 * 1024;
export const mostSheetRows = 2000;

/** Why a file is not taken. */
export const fileFaults = [
  'empty',
  'too-large',
  'old-excel',
  'web-page',
  'not-a-table',
  'damaged',
  'bomb',
  'too-many-rows',
  'too-many-columns',
  'no-headings',
  'no-rows',
] as const;
export type FileFault = (typeof fileFaults)[number];

const column = z.custom<SheetColumn>((value) => typeof value === 'string');

/** A problem where a spreadsheet shows it: the column’s letters and its heading in the file. */
const shownProblemSchema = z.object({
  column: column.nullable(),
  code: z.enum(problemCodes),
  met: z.string(),
  letters: z.string().nullable(),
  heading: z.string().nullable(),
}) satisfies z.ZodType<CellProblem>;
export type ShownProblem = z.infer<typeof shownProblemSchema>;

export const rowKinds = ['new', 'changed', 'same', 'problem'] as const;
export type RowKind = (typeof rowKinds)[number];

/** What a row of the file would do. */
export const plannedRowSchema = z.object({
  /** Name of its sheet; null of a text file. */
  sheet: z.string().nullable(),
  row: z.number().int(),
  kind: z.enum(rowKinds),
  code: z.string().nullable(),
  name: z.string(),
  /** The product it is matched with; null of a new one. */
  product: slugSchema.nullable(),
  changes: z.array(z.object({ column, before: z.string(), after: z.string() })),
  /** The product was put away when an earlier file was undone, and comes back. */
  restores: z.boolean(),
  problems: z.array(shownProblemSchema),
});
export type PlannedRow = z.infer<typeof plannedRowSchema>;

/** What is to be done for a row once it is applied: to the draft as it was seen, or a product to be made. */
export const stepSchema = z.object({
  sheet: z.string().nullable(),
  row: z.number().int(),
  /** Null of a product to be made. */
  target: z.object({ product: slugSchema, rev: z.number().int().positive() }).nullable(),
  value: statedProductSchema,
});
export type SheetStep = z.infer<typeof stepSchema>;

export const countsSchema = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  problem: z.number().int(),
});

/** A file that was read and compared, with nothing changed yet. */
export const sheetPlanSchema = z.object({
  id: z.uuid(),
  file: z.string(),
  encoding: z.enum(['utf-8', 'utf-16', 'cp949']).nullable(),
  /** The sheets that were read, and columns of theirs that were not. */
  sheets: z.array(
    z.object({
      name: z.string().nullable(),
      rows: z.number().int(),
      unread: z.array(z.string()),
    }),
  ),
  /** Sheets without headings of products. */
  passedOver: z.array(z.string()),
  counts: countsSchema,
  rows: z.array(plannedRowSchema),
});
export type SheetPlan = z.infer<typeof sheetPlanSchema>;

export const conflictReasons = ['changed', 'missing', 'code-taken', 'too-many'] as const;
export type ConflictReason = (typeof conflictReasons)[number];

/** What applying did; a conflict is a row whose product somebody has changed since. */
export const sheetOutcomeSchema = z.object({
  made: z.number().int(),
  changed: z.number().int(),
  conflicts: z.array(
    z.object({
      sheet: z.string().nullable(),
      row: z.number().int(),
      name: z.string(),
      reason: z.enum(conflictReasons),
    }),
  ),
});
export type SheetOutcome = z.infer<typeof sheetOutcomeSchema>;

/** A file that was applied. */
export const appliedSheetSchema = z.object({
  id: z.uuid(),
  file: z.string(),
  made: z.number().int(),
  changed: z.number().int(),
  appliedAt: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
  /** Products of it that nobody has changed since, which undoing would put back. */
  undoable: z.number().int(),
});
export type AppliedSheet = z.infer<typeof appliedSheetSchema>;

/** Why applying or undoing is refused. */
export type SheetRefusal = 'missing' | 'problems' | 'nothing' | 'applied' | 'undone' | 'changed';

/** What undoing did; `kept` were changed since, and stay. */
export const undoneSheetSchema = z.object({ undone: z.number().int(), kept: z.number().int() });
export type UndoneSheet = z.infer<typeof undoneSheetSchema>;
