import { materialIds, materials } from '#capabilities/company-pages/material.ts';
import type { companyPageTexts } from '#capabilities/company-pages/page.ko.texts.ts';
import type { SectionName } from '#capabilities/company-pages/pageSection.ts';
import { processes, processIds } from '#capabilities/company-pages/process.ts';
import { spokenLanguages } from '#capabilities/company-pages/spokenLanguage.ts';
import { dayOffNames, daysOff } from '#capabilities/company-pages/weekday.ts';
import type { LocalText } from '#shared/localText.ts';

type TextKey = {
  [Key in keyof typeof companyPageTexts]: (typeof companyPageTexts)[Key] extends string
    ? Key
    : never;
}[keyof typeof companyPageTexts];

/** How one value is asked for. `many` is any of a few, `countries` any of all countries, `point` a point on the ground. */
export interface FieldForm {
  readonly key: string;
  readonly kind:
    | 'line'
    | 'area'
    | 'number'
    | 'date'
    | 'time'
    | 'check'
    | 'consent'
    | 'many'
    | 'countries'
    | 'picture'
    | 'pictures'
    | 'closures'
    | 'point';
  readonly label: TextKey;
  readonly hint?: TextKey;
  readonly most?: number;
  readonly options?: readonly { readonly value: string; readonly name: LocalText }[];
}

/** How a part of a page is asked for: once, or row by row. */
export interface SectionForm {
  readonly fields: readonly FieldForm[];
  /** The word on the button that adds a row; only where there are rows. */
  readonly add?: TextKey;
}

const line = (key: string, label: TextKey, most: number, hint?: TextKey): FieldForm => ({
  ...{ key, kind: 'line', label, most },
  ...(hint && { hint }),
});
const time = (key: TextKey): FieldForm => ({ key, kind: 'time', label: key });
const number = (key: TextKey): FieldForm => ({ key, kind: 'number', label: key });
const many = (key: TextKey, options: FieldForm['options']): FieldForm => ({
  ...{ key, kind: 'many', label: key },
  ...(options && { options }),
});

export const sectionForms: Readonly<Record<SectionName, SectionForm>> = {
  about: {
    fields: [
      { key: 'ko', kind: 'area', label: 'ko', hint: 'koHint', most: 2000 },
      { key: 'en', kind: 'area', label: 'en', most: 2000 },
    ],
  },
  logo: { fields: [{ key: 'picture', kind: 'picture', label: 'logo', hint: 'logoHint' }] },
  processes: {
    fields: [
      many(
        'processes',
        processIds.map((value) => ({ value, name: processes[value] })),
      ),
      line('other', 'other', 200),
    ],
  },
  machines: {
    fields: [
      line('name', 'name', 80),
      line('maker', 'maker', 80),
      line('model', 'model', 80),
      line('capacity', 'capacity', 120),
      number('count'),
    ],
    add: 'addMachine',
  },
  materials: {
    fields: [
      many(
        'materials',
        materialIds.map((value) => ({ value, name: materials[value] })),
      ),
      line('other', 'other', 200),
    ],
  },
  limits: {
    fields: [
      number('lengthMm'),
      number('widthMm'),
      number('heightMm'),
      number('weightKg'),
      number('toleranceMm'),
      number('lotLeast'),
      number('lotMost'),
    ],
  },
  samples: {
    fields: [
      line('title', 'title', 80),
      line('detail', 'detail', 200, 'detailHint'),
      number('year'),
      { key: 'pictures', kind: 'pictures', label: 'pictures', most: 6 },
    ],
    add: 'addSample',
  },
  photos: {
    fields: [
      { key: 'picture', kind: 'picture', label: 'photo' },
      line('caption', 'caption', 80, 'captionHint'),
    ],
    add: 'addPhoto',
  },
  inspection: {
    fields: [
      line('name', 'instrument', 80),
      line('model', 'model', 80),
      line('range', 'range', 120),
    ],
    add: 'addInstrument',
  },
  certificates: {
    fields: [
      line('standard', 'standard', 80),
      line('number', 'number', 80),
      line('issuer', 'issuer', 80),
      { key: 'expires', kind: 'date', label: 'expires' },
    ],
    add: 'addCertificate',
  },
  trade: {
    fields: [
      line('ncage', 'ncage', 5, 'ncageHint'),
      { key: 'countries', kind: 'countries', label: 'countries' },
      many('languages', spokenLanguages),
    ],
  },
  capacity: {
    fields: [
      line('what', 'what', 120),
      { key: 'from', kind: 'date', label: 'from' },
      { key: 'until', kind: 'date', label: 'to' },
    ],
    add: 'addCapacity',
  },
  contact: {
    fields: [
      line('department', 'department', 80),
      line('phone', 'phone', 25),
      line('email', 'email', 200),
      line('website', 'website', 200, 'websiteHint'),
      line('gate', 'gate', 200),
      { key: 'signedInOnly', kind: 'check', label: 'signedInOnly' },
      { key: 'consent', kind: 'consent', label: 'consent' },
    ],
  },
  hours: {
    fields: [
      time('opens'),
      time('closes'),
      time('lunchFrom'),
      time('lunchUntil'),
      many(
        'daysOff',
        daysOff.map((value) => ({ value, name: dayOffNames[value] })),
      ),
      { key: 'closures', kind: 'closures', label: 'closures', most: 30 },
      line('note', 'hoursNote', 200, 'hoursNoteHint'),
    ],
  },
  gates: {
    fields: [
      line('name', 'gateName', 40, 'gateNameHint'),
      { key: 'at', kind: 'point', label: 'gateAt', hint: 'gateAtHint' },
      line('note', 'gateNote', 120),
    ],
    add: 'addGate',
  },
};
