import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Field, TextArea } from '#ui/Field.tsx';
import { ManyChoice } from '#ui/ManyChoice.tsx';
import { PictureInput } from '#ui/PictureInput.tsx';
import { useView } from '#view/useView.ts';
import { ClosureField } from './ClosureField.tsx';
import { CountryField } from './CountryField.tsx';
import type { PageOf } from './companyPage.ts';

import { PointField } from './PointField.tsx';
import type { FieldForm } from './sectionForm.ts';
import type { TypedClosure, TypedField } from './typedSection.ts';

interface Props {
  readonly field: FieldForm;
  readonly value: TypedField;
  readonly wrong: boolean;
  /** Whose page it is, and whose pictures. */
  readonly page: PageOf;
  readonly onChange: (value: TypedField) => void;
}

/** One field of a part, as its kind asks for it. */
export function FieldOf({ field, value, wrong, page, onChange }: Props) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const { kind, label, hint, most, options = [] } = field;
  const problem = wrong ? t(kind === 'point' ? 'gateFar' : 'problem.field') : undefined;
  const frame = { label: t(label), problem, ...(hint && { hint: t(hint) }) };
  switch (kind) {
    case 'check':
    case 'consent':
      return <Checkbox checked={value === true} onChange={onChange} {...frame} />;
    case 'many':
      return (
        <ManyChoice
          legend={frame.label}
          onChange={onChange}
          options={options.map(({ value, name }) => ({ value, label: textIn(name, language) }))}
          values={value as readonly string[]}
        />
      );
    case 'countries':
      return (
        <CountryField label={frame.label} onChange={onChange} values={value as readonly string[]} />
      );
    case 'picture':
      return (
        <PictureInput
          hint={hint && t(hint)}
          ids={value === '' ? [] : [value as string]}
          label={frame.label}
          most={1}
          onChange={([id = '']) => onChange(id)}
          organisation={page.organisation}
          problem={problem}
          whole
        />
      );
    case 'closures':
      return (
        <ClosureField
          label={frame.label}
          lines={value as readonly TypedClosure[]}
          most={most ?? 1}
          onChange={onChange}
          wrong={wrong}
        />
      );
    case 'point':
      return (
        <PointField
          company={page.company}
          hint={hint && t(hint)}
          label={frame.label}
          onChange={onChange}
          problem={problem}
          value={value as string}
        />
      );
    case 'pictures':
      return (
        <PictureInput
          ids={value as readonly string[]}
          label={frame.label}
          most={most ?? 1}
          onChange={onChange}
          organisation={page.organisation}
        />
      );
    case 'area':
      return (
        <TextArea
          maxLength={most}
          onChange={(event) => onChange(event.target.value)}
          value={value as string}
          {...frame}
        />
      );
    default:
      return (
        <Field
          inputMode={kind === 'number' ? 'decimal' : undefined}
          maxLength={most}
          onChange={(event) => onChange(event.target.value)}
          type={kind === 'date' || kind === 'time' ? kind : 'text'}
          value={value as string}
          {...frame}
        />
      );
  }
}
