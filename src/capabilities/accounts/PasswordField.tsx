import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import styles from './PasswordField.module.css';
import { mostPassword } from './passwordLength.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A new one is suggested by the browser, a known one filled in. */
  readonly kind: 'new' | 'current';
  readonly problem?: string | undefined;
}

/** A password to write, to be shown on request. */
export function PasswordField({ label, value, onChange, kind, problem }: Props) {
  const { t } = useTranslation('accounts');
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <Field
        autoCapitalize="none"
        autoComplete={`${kind}-password`}
        label={label}
        maxLength={mostPassword}
        onChange={(event) => onChange(event.target.value)}
        problem={problem}
        spellCheck={false}
        type={shown ? 'text' : 'password'}
        value={value}
        {...(kind === 'new' && { hint: t('passwordHint') })}
      />
      <Button
        aria-label={`${label} ${t(shown ? 'hide' : 'show')}`}
        className={styles.show}
        look="link"
        onClick={() => setShown(!shown)}
      >
        {t(shown ? 'hide' : 'show')}
      </Button>
    </div>
  );
}
