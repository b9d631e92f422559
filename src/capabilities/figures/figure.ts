import { z } from 'zod';
import { quarterSchema } from '#capabilities/figures/quarter.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

/** What a figure counts in: things, or hours with one decimal. */
export const unitSchema = z.enum(['count', 'hours']);
export type Unit = z.infer<typeof unitSchema>;

/** `during` counts what happened in a quarter, `at-end` what was there when it ended. */
export const basisSchema = z.enum(['during', 'at-end']);
export type Basis = z.infer<typeof basisSchema>;

const labelSchema = localTextSchema;
const count = z.number().int().nonnegative();
/** Values of each quarter of the report in its order; null where nothing is known of it. */
const values = z.array(z.number().nonnegative().nullable());

export const figureSchema = z.object({
  id: z.string(),
  label: labelSchema,
  /** A part of the figure above it. */
  part: z.boolean(),
  unit: unitSchema,
  basis: basisSchema,
  values,
});
export type Figure = z.infer<typeof figureSchema>;

export const reportQuarterSchema = z.object({
  quarter: quarterSchema,
  from: z.iso.date(),
  until: z.iso.date(),
  /** It has not ended: what is there is as of now. */
  running: z.boolean(),
  /** When what was there at its end was counted; null where it never was. */
  countedAt: z.iso.datetime().nullable(),
});
export type ReportQuarter = z.infer<typeof reportQuarterSchema>;

/** How the country of a visit is told: by the proxy in front, by a database of addresses, or not at all. */
export const countrySourceSchema = z.enum(['proxy', 'database', 'none']);
export type CountrySource = z.infer<typeof countrySourceSchema>;

/** The figures of a quarter and of the three before it, the chosen one first. */
export const figureReportSchema = z.object({
  /** By the database's clock. */
  asOf: z.iso.datetime(),
  zone: z.literal('Asia/Seoul'),
  /** Before this nothing was recorded. */
  since: z.iso.datetime(),
  quarters: z.array(reportQuarterSchema),
  /** Quarters that can be asked for, the latest first. */
  available: z.array(quarterSchema),
  groups: z.array(z.object({ id: z.string(), title: labelSchema, figures: z.array(figureSchema) })),
  visits: z.object({
    source: countrySourceSchema,
    /** Last day that is told by country of the quarter that runs; null where that is none of these, or has none yet. */
    countedUntil: z.iso.date().nullable(),
    countries: z.array(z.object({ country: z.string().length(2), values })),
    /** Visits from countries that are not named. */
    others: z.array(count.nullable()),
    total: z.array(count.nullable()),
  }),
});
export type FigureReport = z.infer<typeof figureReportSchema>;

/**
 * Change from the quarter before; null where either is not known, and for the sum of a quarter that still runs, which
 * is not to be held against a whole one.
 */
export function changeOf(
  [now = null, before = null]: readonly (number | null)[],
  basis: Basis,
  { running }: Pick<ReportQuarter, 'running'>,
): number | null {
  if (now === null || before === null || (running && basis === 'during')) return null;
  return Math.round((now - before) * 10) / 10;
}
