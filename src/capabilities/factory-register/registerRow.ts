import { z } from 'zod';
import { sectorSchema } from '#capabilities/companies/sectorSchema.ts';

/** Rows one register may hold. */
export const mostRows = 20_000;

/** What can be wrong with a row. The first ones leave it out, the others are only noted. */
export const skipping = [
  'no-name',
  'no-address',
  'too-long',
  'unreadable-letters',
  'formula',
  'personal',
] as const;
export const noted = ['people-unreadable', 'area-unreadable', 'doubled'] as const;
export const problemCodes = [...skipping, ...noted] as const;
export type RowProblemCode = (typeof problemCodes)[number];

/** What is wrong with a row; `row` is its number in the file as a spreadsheet shows it, `column` the heading. */
export const rowProblemSchema = z.object({
  row: z.number().int().positive(),
  column: z.string().nullable(),
  code: z.enum(problemCodes),
});
export type RowProblem = z.infer<typeof rowProblemSchema>;

/** A factory as the register tells it. */
export const registerRowSchema = z.object({
  row: z.number().int().positive(),
  name: z.string(),
  /** Industrial complex (단지명); null outside of all. */
  complex: z.string().nullable(),
  /** Address by road, and by parcel; one of them may be empty. */
  address: z.string(),
  lot: z.string(),
  /** Employed persons; null where nothing or nought is told. */
  people: z.number().int().positive().nullable(),
  /** Plot, ㎡. */
  areaM2: z.number().positive().nullable(),
  /** By the code of its industry; null where the register tells none. */
  sector: sectorSchema.nullable(),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;
