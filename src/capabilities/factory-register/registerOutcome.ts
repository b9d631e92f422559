import { z } from 'zod';
import { placings } from '#capabilities/factory-register/placeAddress.ts';
import { monthSchema } from '#capabilities/factory-register/registerDraft.ts';
import { problemCodes, rowProblemSchema } from '#capabilities/factory-register/registerRow.ts';
import { slugSchema } from '#shared/entity.ts';

const count = z.number().int().nonnegative();

/** What an import does, or did. Factories are counted: one company at one address. */
export const registerOutcomeSchema = z.object({
  /** Rows of the chosen complexes, and the factories they tell of. */
  rows: count,
  factories: count,
  /** Companies that come, and factories of companies that stand already. */
  fresh: count,
  linked: count,
  /** Factories of an earlier import: as before, told otherwise, back again, not told any more. */
  unchanged: count,
  changed: count,
  returned: count,
  gone: count,
  /** Companies that are not shown any more. */
  leaving: count,
  /** Facts of claimed companies that the register tells otherwise, and that stay. */
  kept: count,
  unplaced: count,
  placed: z.record(z.enum(placings), count),
  /** Factories that may be those of another company, and those decided to be. */
  questions: count,
  same: count,
});
export type RegisterOutcome = z.infer<typeof registerOutcomeSchema>;

/** Something that a factory may belong to: a company that stands, or another factory of the file. */
const candidateSchema = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  /** 0 to 1; 1 for the same name. */
  likeness: z.number().min(0).max(1),
  samePlace: z.boolean(),
  /** It stands already; else it comes with this file, in that row. */
  stands: z.boolean(),
  /** Its page is hidden: of one name it is taken for the same unless decided otherwise, so that nothing hidden comes back. */
  hidden: z.boolean(),
});

const factory = { row: count, key: z.string(), name: z.string(), address: z.string() };

/** A factory whose company the operator decides: that of a candidate, or a new one. */
export const questionSchema = z.object({
  ...factory,
  people: count.nullable(),
  candidates: z.array(candidateSchema).min(1),
});
export type Question = z.infer<typeof questionSchema>;

export const changeSchema = z.object({
  ...factory,
  company: slugSchema,
  what: z.enum(['people', 'address', 'name']),
  before: z.string(),
  after: z.string(),
  /** The company’s owner runs its page: it stays as it is. */
  kept: z.boolean(),
});
export type Change = z.infer<typeof changeSchema>;

/** What an import would do, with the first lines of every list. */
export const registerPreviewSchema = z.object({
  outcome: registerOutcomeSchema,
  /** Names what it was compared with; an import is refused where that has changed since. */
  basis: z.string(),
  questions: z.array(questionSchema),
  changes: z.array(changeSchema),
  gone: z.array(
    z.object({ key: z.string(), name: z.string(), address: z.string(), leaves: z.boolean() }),
  ),
  unplaced: z.array(z.object(factory)),
  /** Rows that say again what another says. */
  doubled: z.array(rowProblemSchema),
});
export type RegisterPreview = z.infer<typeof registerPreviewSchema>;

/** Decided for a factory by its key: the candidate whose company it is, or a company of its own. */
export const decisionsSchema = z.record(z.string().max(500), z.string().max(500));
export type Decisions = z.infer<typeof decisionsSchema>;
/** The decision for a company of its own; so is every factory that nothing is decided for. */
export const ownCompany = 'new';

export const registerOptionsSchema = z.object({
  /** Industrial complexes whose factories become tenants; the empty name stands for those outside of all. */
  complexes: z.array(z.string().max(200)).min(1).max(50),
  asOf: monthSchema,
  /** What is not in the file is gone, or the file is only a part of the register. */
  missing: z.enum(['gone', 'kept']),
  decisions: decisionsSchema,
});
export type RegisterOptions = z.infer<typeof registerOptionsSchema>;

/** The complex whose factories are taken unless others are chosen. */
export const ownComplex = '창원국가산업단지';

/** An import as the list shows it. */
export const registerRecordSchema = z.object({
  id: z.number().int(),
  file: z.string(),
  asOf: monthSchema,
  complexes: z.array(z.string()),
  lines: count,
  problems: z.partialRecord(z.enum(problemCodes), count),
  outcome: registerOutcomeSchema,
  appliedAt: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
});
export type RegisterRecord = z.infer<typeof registerRecordSchema>;

/** Why an import or its undoing is refused. */
export type RegisterRefusal = 'unknown' | 'undone' | 'not-latest' | 'changed-since' | 'nothing';

export const refusalTexts: Readonly<Record<RegisterRefusal, string>> = {
  unknown:
    'There is no such register, or it was uploaded more than a day ago: choose the file again.',
  undone: 'This register has been undone already.',
  'not-latest': 'A later register stands on this one: undo that first.',
  'changed-since': 'What it was compared with has changed since: look at the dry run again.',
  nothing: 'None of its factories belongs to the chosen complexes.',
};
