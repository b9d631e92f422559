import { countryName } from '#capabilities/company-pages/countryName.ts';
import type { SectionName } from '#capabilities/company-pages/pageSection.ts';
import { type FieldForm, sectionForms } from '#capabilities/company-pages/sectionForm.ts';
import type { Typed, TypedClosure, TypedField } from '#capabilities/company-pages/typedSection.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';

/** What stands in the form of a part as plain text to take elsewhere: a line a field, an empty line between rows. */
export function typedText(
  section: SectionName,
  typed: Typed,
  language: Language,
  nameOf: (label: FieldForm['label']) => string,
): string {
  return typed
    .map((row) =>
      sectionForms[section].fields
        .flatMap((field) => {
          const words = wordsOf(field, row[field.key], language);
          return words === '' ? [] : [`${nameOf(field.label)}: ${words}`];
        })
        .join('\n'),
    )
    .filter(Boolean)
    .join('\n\n');
}

function wordsOf(
  { kind, options = [] }: FieldForm,
  value: TypedField | undefined,
  language: Language,
): string {
  if (typeof value === 'string') return kind === 'picture' ? '' : value.trim();
  if (typeof value === 'boolean' || value === undefined || kind === 'pictures') return '';
  if (kind === 'closures') {
    return (value as readonly TypedClosure[])
      .map(({ from, until, note }) => `${from} – ${until} ${note}`.trim())
      .join(', ');
  }
  const named = (id: string): string => {
    if (kind === 'countries') return countryName(id, language);
    const option = options.find((one) => one.value === id);
    return option ? textIn(option.name, language) : id;
  };
  return (value as readonly string[]).map(named).join(', ');
}
