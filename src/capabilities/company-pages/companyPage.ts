import { z } from 'zod';
import { consentWordings } from '#capabilities/company-pages/consentWording.ts';
import {
  askableNames,
  sectionNameSchema,
  sectionSchemas,
} from '#capabilities/company-pages/pageSection.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

const content = z
  .object(
    Object.fromEntries(
      Object.entries(sectionSchemas).map(([name, schema]) => [name, schema.nullable().optional()]),
    ),
  )
  .describe('What is stated, by part; null where it was taken back');

/** A change to one part. `rev` is that of the part it was made from; 0 where nothing was stated. */
export const sectionChangeSchema = z.object({
  rev: z.number().int().nonnegative(),
  value: z.unknown(),
});

/** A part of the draft, with who changed it last. */
export const draftSectionSchema = z.object({
  rev: z.number().int().positive(),
  value: z.unknown(),
  changedAt: z.iso.datetime(),
  /** Name of whoever did; null where they left. */
  by: z.string().nullable(),
});
export type DraftSection = z.infer<typeof draftSectionSchema>;

/** That whoever a contact names agreed to be shown, as somebody of the organisation has stated it. */
export const pageConsentSchema = z.object({
  /** Revision of the contact it was given for. */
  rev: z.number().int().positive(),
  wording: z.enum(consentWordings),
  consentedAt: z.iso.datetime(),
  by: z.string().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnBy: z.string().nullable(),
});
export type PageConsent = z.infer<typeof pageConsentSchema>;

/** A page as those who run it see it. */
export const draftPageSchema = z.object({
  company: slugSchema,
  name: localTextSchema,
  sections: z.partialRecord(sectionNameSchema, draftSectionSchema),
  /** Consents to what was published of the contact, the latest first. */
  consents: z.array(pageConsentSchema),
  /** What everybody sees; null before the first time. */
  edition: z
    .object({ number: z.number().int(), publishedAt: z.iso.datetime(), content })
    .nullable(),
});
export type DraftPage = z.infer<typeof draftPageSchema>;

/** A page that an organisation runs, in its list. */
export const runPageSchema = z.object({
  company: slugSchema,
  name: localTextSchema,
  organisation: z.uuid(),
  /** Whoever asks may change it. */
  edits: z.boolean(),
  /** 0 to 100 of the draft. */
  percent: z.number().int(),
  published: z.boolean(),
});
export type RunPage = z.infer<typeof runPageSchema>;

/** One change of a page, for its history. */
export const pageChangeSchema = draftSectionSchema.extend({ section: sectionNameSchema });
export type PageChange = z.infer<typeof pageChangeSchema>;

/** What everybody sees of a company's own statements. */
export const statementSchema = z.object({
  stated: z.object({ publishedAt: z.iso.datetime(), content }).nullable(),
  /** Telephone and mail are there for who signs in. */
  contactHeld: z.boolean(),
  /** Somebody runs the page, and can be asked to state more. */
  answers: z.boolean(),
});
export type Statement = z.infer<typeof statementSchema>;

/** Parts that a reader asks a company to state. */
export const pageAskSchema = z.object({
  sections: z.array(z.enum(askableNames)).min(1).max(askableNames.length),
});

/** Somebody who changes a page in the name of the organisation that runs it. */
export interface PageEditor {
  readonly organisation: string;
  readonly user: string;
}

/** A page and the organisation that runs it. */
export interface PageOf {
  readonly organisation: string;
  readonly company: string;
}

/** Why a change or publishing is refused. */
export type PageRefusal = 'missing' | 'changed' | 'unchanged';

/** A gate that lies too far from every site of its company, by its place among them. */
export interface FarGate {
  readonly far: number;
}
