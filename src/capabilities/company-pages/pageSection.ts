import { z } from 'zod';
import { consentWordings } from '#capabilities/company-pages/consentWording.ts';
import { gateSchema } from '#capabilities/company-pages/gate.ts';
import { type Material, materialIds } from '#capabilities/company-pages/material.ts';
import { openingHoursSchema } from '#capabilities/company-pages/openingHours.ts';
import { type Process, processIds } from '#capabilities/company-pages/process.ts';
import { spokenLanguageIds } from '#capabilities/company-pages/spokenLanguage.ts';
import { plainText } from '#shared/plainText.ts';

const line = (most: number) => plainText(0, most);
const named = (most: number) => plainText(1, most);
const day = z.iso.date();
const positive = z.number().positive().max(1e6);
const whole = z.number().int().positive().max(1e9);
const countries = z.array(z.string().regex(/^[A-Z]{2}$/)).max(200);

/** Rows of one list. */
const most = 200;

interface Reached {
  readonly department?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** True of a contact that a person stands behind, who has to agree to be shown. */
export const namesSomebody = ({ department, phone, email }: Reached): boolean =>
  [department, phone, email].some((text) => text !== undefined && text !== '');

/**
 * What a company states of itself, part by part. A part that was never stated is not there, one that was taken back is
 * null; an empty list states that there is none.
 */
export const sectionSchemas = {
  about: z.object({ ko: plainText(10, 2000), en: line(2000).optional() }),
  logo: z.object({ picture: z.uuid() }),
  processes: z.object({
    processes: z.array(z.enum(processIds as [Process, ...Process[]])).max(processIds.length),
    other: line(200).optional(),
  }),
  machines: z
    .array(
      z.object({
        name: named(80),
        maker: line(80).optional(),
        model: line(80).optional(),
        /** Travel, tonnage or other capacity, as the company writes it. */
        capacity: line(120).optional(),
        count: whole.max(999),
      }),
    )
    .max(most),
  materials: z.object({
    materials: z.array(z.enum(materialIds as [Material, ...Material[]])).max(materialIds.length),
    other: line(200).optional(),
  }),
  /** The largest piece, the finest tolerance, and how many: millimetres, kilograms, pieces. */
  limits: z.object({
    lengthMm: positive.optional(),
    widthMm: positive.optional(),
    heightMm: positive.optional(),
    weightKg: positive.optional(),
    toleranceMm: z.number().positive().max(100).optional(),
    lotLeast: whole.optional(),
    lotMost: whole.optional(),
  }),
  /** Samples of work; for whom they were made is left out. */
  samples: z
    .array(
      z.object({
        title: named(80),
        /** Process, material, size, number, as the company writes it. */
        detail: line(200).optional(),
        year: z.number().int().min(1950).max(2100).optional(),
        pictures: z.array(z.uuid()).max(6),
      }),
    )
    .max(60),
  /** Photographs of the works: halls, machines, people at work who agreed. */
  photos: z.array(z.object({ picture: z.uuid(), caption: named(80) })).max(24),
  inspection: z
    .array(z.object({ name: named(80), model: line(80).optional(), range: line(120).optional() }))
    .max(most),
  certificates: z
    .array(
      z.object({
        standard: named(80),
        number: line(80).optional(),
        issuer: line(80).optional(),
        /** The last day it holds. */
        expires: day.optional(),
      }),
    )
    .max(most),
  trade: z.object({
    /** NATO Commercial and Government Entity code. */
    ncage: z
      .string()
      .regex(/^[0-9A-Z]{5}$/)
      .optional(),
    countries,
    languages: z.array(z.enum(spokenLanguageIds)),
  }),
  capacity: z
    .array(
      z
        .object({ what: named(120), from: day.optional(), until: day.optional() })
        .refine(({ from, until }) => !from || !until || from <= until, {
          message: 'until',
          path: ['until'],
        }),
    )
    .max(most),
  contact: z
    .object({
      department: line(80).optional(),
      phone: z
        .string()
        .regex(/^[0-9+()\- ]{7,25}$/)
        .optional(),
      email: z.email().max(200).optional(),
      website: z
        .url({ protocol: /^https?$/ })
        .max(200)
        .optional(),
      gate: line(200).optional(),
      /** Nobody who is not signed in sees telephone and mail. */
      signedInOnly: z.boolean(),
      /** That whoever is named agreed to be shown, by the version of the sentence; `true` before versions were noted. */
      consent: z.union([z.literal(true), z.enum(consentWordings)]).optional(),
    })
    .refine((contact) => contact.consent !== undefined || !namesSomebody(contact), {
      path: ['consent'],
      message: 'consent',
    }),
  hours: openingHoursSchema,
  gates: z.array(gateSchema).max(20),
} as const;

export type SectionName = keyof typeof sectionSchemas;
export const sectionNames = Object.keys(sectionSchemas) as SectionName[];
export type Sections = { [Name in SectionName]: z.infer<(typeof sectionSchemas)[Name]> };
/** What is stated of each part; null where it was taken back. */
export type PageContent = { readonly [Name in SectionName]?: Sections[Name] | null };

/** What readers can ask a company to state: parts of its page, and more of its products. */
export const askableNames = [...sectionNames, 'products'] as const;
export type AskableName = (typeof askableNames)[number];

export const sectionNameSchema = z.enum(sectionNames as [SectionName, ...SectionName[]]);
