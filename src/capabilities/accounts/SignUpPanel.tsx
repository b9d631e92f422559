import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { Panel } from '#ui/Panel.tsx';
import { say } from '#ui/toasts.ts';
import { linkToPage } from '#view/linkTo.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { sendProofAgain, signUp } from './account.command.ts';
import { loadMe } from './account.store.ts';
import { EmailField } from './EmailField.tsx';
import { LocalMails } from './LocalMails.tsx';
import { PasswordField } from './PasswordField.tsx';
import { problemKey } from './problemKey.ts';
import styles from './SignInForm.module.css';

/** Signing up: a name, an address, a password; the rest goes by mail. */
export function SignUpPanel() {
  const { t } = useTranslation('accounts');
  const language = useView((view) => view.language);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [sent, setSent] = useState(false);
  const { busy, problem, fields, send } = useSubmit(
    () => signUp({ name, email: email.trim(), password, language }),
    () => setSent(true),
  );
  const key = problemKey(problem);
  if (sent) return <MailSent email={email.trim()} />;
  return (
    <Panel kind={t('account')} onClose={() => openPage(null)} title={t('signUp')}>
      <Form
        action={t('signUp')}
        busy={busy}
        busyAction={t('sending')}
        onSubmit={send}
        problem={key && t(`problem.${key}`)}
      >
        <Field
          autoComplete="name"
          hint={t('nameHint')}
          label={t('name')}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          problem={fields.name && t('nameProblem')}
          value={name}
        />
        <EmailField
          autoComplete="email"
          onChange={setEmail}
          value={email}
          wrong={'email' in fields}
        />
        <PasswordField
          kind="new"
          label={t('password')}
          onChange={setPassword}
          problem={fields.password && t('passwordProblem')}
          value={password}
        />
        <p className={styles.ways}>
          <a {...linkToPage({ name: 'sign-in', id: null })}>{t('toSignIn')}</a>
        </p>
      </Form>
    </Panel>
  );
}

/** Waits for the link to be opened, here or in another window. */
function MailSent({ email }: { email: string }) {
  const { t } = useTranslation('accounts');
  const again = useSubmit(
    () => sendProofAgain(email),
    () => say(t('sentAgain')),
  );
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === 'visible' && (await loadMe())) {
        openPage({ name: 'account', id: null });
      }
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return (
    <Panel kind={t('account')} onClose={() => openPage(null)} title={t('checkMail')}>
      <p role="status">{t('mailSent', { email })}</p>
      <p>{t('mailNote')}</p>
      <Button disabled={again.busy} onClick={() => again.send()}>
        {t('sendAgain')}
      </Button>
      <LocalMails />
    </Panel>
  );
}
