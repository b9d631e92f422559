import { useTranslation } from 'react-i18next';
import { Field } from '#ui/Field.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `username` where it signs in, `email` where it is new here, `off` where it is somebody else's. */
  readonly autoComplete: 'username' | 'email' | 'off';
  readonly wrong: boolean;
  /** Mail address where nothing else is said. */
  readonly label?: string;
  readonly autoFocus?: boolean;
}

/** A mail address to write. */
export function EmailField(props: Props) {
  const { value, onChange, autoComplete, wrong, label, autoFocus = false } = props;
  const { t } = useTranslation('accounts');
  return (
    <Field
      autoCapitalize="none"
      autoComplete={autoComplete}
      autoFocus={autoFocus}
      inputMode="email"
      label={label ?? t('email')}
      maxLength={200}
      onChange={(event) => onChange(event.target.value)}
      problem={wrong ? t('emailProblem') : undefined}
      spellCheck={false}
      type="email"
      value={value}
    />
  );
}
