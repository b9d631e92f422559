import { consentWording } from '#capabilities/company-pages/consentWording.ts';
import type { Gate } from '#capabilities/company-pages/gate.ts';
import type { Closure } from '#capabilities/company-pages/openingHours.ts';
import type { SectionName } from '#capabilities/company-pages/pageSection.ts';
import { pointText, readPoint } from '#capabilities/company-pages/pointText.ts';
import { type FieldForm, sectionForms } from '#capabilities/company-pages/sectionForm.ts';

/** What stands in a field of a form. */
export type TypedField = string | boolean | readonly string[] | readonly TypedClosure[];
export type TypedRow = Readonly<Record<string, TypedField>>;
/** What stands in the line of a closure. */
export type TypedClosure = Readonly<Record<keyof Closure, string>>;
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
      return [key, fieldOf(kind, values[key])];
    }),
  );
}

function fieldOf(kind: FieldForm['kind'], value: unknown): TypedField {
  switch (kind) {
    case 'check':
      return value === true;
    case 'consent':
      return value === consentWording;
    case 'many':
    case 'countries':
    case 'pictures':
      return (value ?? []) as string[];
    case 'closures':
      return ((value ?? []) as Closure[]).map(({ from, until, note = '' }) => ({
        from,
        until,
        note,
      }));
    case 'point':
      return value === undefined ? '' : pointText(value as Gate['at']);
    default:
      return value === undefined ? '' : String(value);
  }
}

function statedBy({ kind }: FieldForm, typed: TypedField | undefined): unknown {
  if (kind === 'consent') return typed === true ? consentWording : undefined;
  if (kind === 'closures') return closuresBy((typed ?? []) as readonly TypedClosure[]);
  if (typeof typed !== 'string') return typed;
  const text = typed.trim();
  if (text === '') return undefined;
  if (kind === 'point') return readPoint(text) ?? text;
  return kind === 'number' ? Number(text.replaceAll(',', '')) : text;
}

/** Closures of the lines that are filled; one day where no last day is. */
function closuresBy(lines: readonly TypedClosure[]): unknown[] {
  return lines
    .filter((line) => Object.values(line).some((text) => text.trim() !== ''))
    .map(({ from, until, note }) => ({
      ...{ from, until: until === '' ? from : until },
      ...(note.trim() !== '' && { note: note.trim() }),
    }));
}
