import { z } from 'zod';
import {
  problemCodes,
  registerRowSchema,
  rowProblemSchema,
} from '#capabilities/factory-register/registerRow.ts';

/** Largest file, bytes; packed Excel files may unpack to some times as much. */
export const registerBytes = 16 * 1024 * 1024;
export const unpackedBytes = 128 * 1024 * 1024;

/** Month of a register: YYYY-MM. */
export const monthSchema = z.string().regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/);

/** Why a file is not taken as a register. */
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
  'no-sheet',
  'no-headings',
  'no-rows',
] as const;
export type FileFault = (typeof fileFaults)[number];

/** A file that is refused: why, and what was met. */
export interface RefusedFile {
  readonly code: FileFault;
  readonly met: string;
}

/** A register read from a file, not yet compared with anything. */
export const registerDraftSchema = z.object({
  file: z.string(),
  /** SHA-256 of the file. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(['csv', 'xlsx']),
  encoding: z.enum(['utf-8', 'utf-16', 'cp949']).nullable(),
  sheet: z.string().nullable(),
  /** The month that the file's name tells; null where it tells none. */
  month: monthSchema.nullable(),
  /** Rows below the headings that hold anything. */
  lines: z.number().int().nonnegative(),
  rows: z.array(registerRowSchema),
  problems: z.array(rowProblemSchema),
});
export type RegisterDraft = z.infer<typeof registerDraftSchema>;

/** A draft without its rows, as it is shown. */
export const draftSummarySchema = registerDraftSchema.omit({ rows: true }).extend({
  id: z.uuid(),
  problemCounts: z.partialRecord(z.enum(problemCodes), z.number().int()),
  /** The industrial complexes it names, the fullest first; null for factories outside of all. */
  complexes: z.array(z.object({ name: z.string().nullable(), rows: z.number().int() })),
});
export type DraftSummary = z.infer<typeof draftSummarySchema>;
