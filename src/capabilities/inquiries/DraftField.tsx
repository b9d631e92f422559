import { useTranslation } from 'react-i18next';
import { Field, TextArea } from '#ui/Field.tsx';
import type { AskDraft } from './askDraft.ts';

const fields = {
  subject: { label: 'subject', problem: 'subjectProblem', more: { maxLength: 120 } },
  text: { label: 'text', problem: 'textProblem', more: { maxLength: 4000 } },
  name: {
    label: 'yourName',
    problem: 'yourNameProblem',
    more: { maxLength: 60, autoComplete: 'name' },
  },
  email: {
    label: 'email',
    problem: 'emailProblem',
    more: { maxLength: 200, autoComplete: 'email', inputMode: 'email', type: 'email' },
  },
} as const;
type FieldName = keyof typeof fields;

interface Props {
  readonly name: FieldName;
  readonly hint?: string;
  readonly draft: Pick<AskDraft, FieldName>;
  readonly change: (over: Partial<AskDraft>) => void;
  /** The text, where it is what is wrong with the field. */
  readonly wrong: (field: FieldName, text: string) => string | undefined;
}

/** What every question needs, written into its draft: what it is about, in what words, and whose it is. */
export function DraftField({ name, hint, draft, change, wrong }: Props) {
  const { t } = useTranslation('inquiries');
  const { label, problem, more } = fields[name];
  const Input = name === 'text' ? TextArea : Field;
  return (
    <Input
      {...more}
      {...(hint !== undefined && { hint })}
      label={t(label)}
      onChange={(event) => change({ [name]: event.target.value })}
      problem={wrong(name, t(problem))}
      value={draft[name]}
    />
  );
}
