import type { SectionName } from '#capabilities/company-pages/pageSection.ts';
import { type FieldForm, sectionForms } from '#capabilities/company-pages/sectionForm.ts';

/** What stands in a field of a form. */
export type TypedField = string | boolean | readonly string[];
export type TypedRow = Readonly<Record<string, TypedField>>;
/** What stands in the form of a part: one row where it is asked for once. */
export type Typed = readonly TypedRow[];

/** An empty row of a part's form. */
export const emptyRow = (section: SectionName): TypedRow => rowOf(section, {});

/** The form of a part, filled with what is stated. */
export function typedOf(section: SectionName, value: unknown): Typed {
  const rows = sectionForms[section].add ? ((value ?? []) as object[]) : [(value ?? {}) as object];
  return rows.map((row) => rowOf(section, row));
}

/** True where nothing stands in a row. */
export const isEmptyRow = (section: SectionName, row: TypedRow): boolean =>
  JSON.stringify(row) === JSON.stringify(emptyRow(section));

/** What a filled form states; empty fields and rows state nothing. Numbers may be grouped by commas. */
export function statedOf(section: SectionName, typed: Typed): unknown {
  const { fields, add } = sectionForms[section];
  const written = add ? typed.filter((row) => !isEmptyRow(section, row)) : typed;
  const rows = written.map((row) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = statedBy(field, row[field.key]);
        return value === undefined ? [] : [[field.key, value]];
      }),
    ),
  );
  return add ? rows : rows[0];
}

function rowOf(section: SectionName, stated: object): TypedRow {
  const values = stated as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    sectionForms[section].fields.map(({ key, kind }) => {
      const value = values[key];
      if (kind === 'check') return [key, value === true];
      if (kind === 'many' || kind === 'countries' || kind === 'pictures')
        return [key, (value ?? []) as string[]];
      return [key, value === undefined ? '' : String(value)];
    }),
  );
}

function statedBy({ kind }: FieldForm, typed: TypedField | undefined): unknown {
  if (typeof typed !== 'string') return typed;
  const text = typed.trim();
  if (text === '') return undefined;
  return kind === 'number' ? Number(text.replaceAll(',', '')) : text;
}
