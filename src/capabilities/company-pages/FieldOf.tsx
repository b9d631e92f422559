import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Field, TextArea } from '#ui/Field.tsx';
import { ManyChoice } from '#ui/ManyChoice.tsx';
import { useView } from '#view/useView.ts';
import { CountryField } from './CountryField.tsx';
import { SamplePictures } from './SamplePictures.tsx';
import type { FieldForm } from './sectionForm.ts';
import type { TypedField } from './typedSection.ts';

interface Props {
  readonly field: FieldForm;
  readonly value: TypedField;
  readonly wrong: boolean;
  /** Whose pictures they are. */
  readonly organisation: string;
  readonly onChange: (value: TypedField) => void;
}

/** One field of a part, as its kind asks for it. */
export function FieldOf({ field, value, wrong, organisation, onChange }: Props) {
  const { t } = useTranslation('companyPages');
  const language = useView((view) => view.language);
  const { kind, label, hint, most, options = [] } = field;
  const problem = wrong ? t('problem.field') : undefined;
  const frame = { label: t(label), problem, ...(hint && { hint: t(hint) }) };
  switch (kind) {
    case 'check':
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
    case 'pictures':
      return (
        <SamplePictures
          ids={value as readonly string[]}
          label={frame.label}
          most={most ?? 1}
          onChange={onChange}
          organisation={organisation}
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
          type={kind === 'date' ? 'date' : 'text'}
          value={value as string}
          {...frame}
        />
      );
  }
}
