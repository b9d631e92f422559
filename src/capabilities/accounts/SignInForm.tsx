import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Form } from '#ui/Form.tsx';
import { say } from '#ui/toasts.ts';
import { linkToPage } from '#view/linkTo.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { sendProofAgain, signIn } from './account.command.ts';
import { EmailField } from './EmailField.tsx';
import { PasskeySignIn } from './PasskeySignIn.tsx';
import { PasswordField } from './PasswordField.tsx';
import { problemKey } from './problemKey.ts';
import styles from './SignInForm.module.css';

/** Signs in, wherever that is needed. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('accounts');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { busy, problem, fields, send } = useSubmit(() => signIn(email, password), onDone);
  const again = useSubmit(
    () => sendProofAgain(email),
    () => say(t('sentAgain')),
  );
  const key = problemKey(problem) ?? (fields.password ? 'refused' : null);
  return (
    <Form
      action={t('signIn')}
      beside={
        <>
          {problem?.reason === 'unproven' && (
            <Button onClick={() => again.send()}>{t('sendAgain')}</Button>
          )}
          <PasskeySignIn onDone={onDone} />
        </>
      }
      busy={busy}
      busyAction={t('sending')}
      onSubmit={send}
      problem={key && t(`problem.${key}`)}
    >
      <EmailField
        autoComplete="username"
        onChange={setEmail}
        value={email}
        wrong={'email' in fields}
      />
      <PasswordField kind="current" label={t('password')} onChange={setPassword} value={password} />
      <p className={styles.ways}>
        <a {...linkToPage({ name: 'forgot', id: null })}>{t('forgot')}</a>
        <a {...linkToPage({ name: 'sign-up', id: null })}>{t('toSignUp')}</a>
      </p>
    </Form>
  );
}
