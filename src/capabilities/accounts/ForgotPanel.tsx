import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#ui/Form.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { openPage } from '#view/view.store.ts';
import { askForReset } from './account.command.ts';
import { EmailField } from './EmailField.tsx';
import { LocalMails } from './LocalMails.tsx';
import { problemKey } from './problemKey.ts';

/** Asks for a mail to set a new password with. */
export function ForgotPanel() {
  const { t } = useTranslation('accounts');
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const { busy, problem, fields, send } = useSubmit(
    () => askForReset(email),
    () => setSent(true),
  );
  const key = problemKey(problem);
  return (
    <Panel kind={t('account')} onClose={() => openPage(null)} title={t('forgotTitle')}>
      {sent ? (
        <>
          <p role="status">{t('linkSent')}</p>
          <LocalMails />
        </>
      ) : (
        <Form
          action={t('sendLink')}
          busy={busy}
          busyAction={t('sending')}
          onSubmit={send}
          problem={key && t(`problem.${key}`)}
        >
          <p>{t('forgotText')}</p>
          <EmailField
            autoComplete="username"
            onChange={setEmail}
            value={email}
            wrong={'email' in fields}
          />
        </Form>
      )}
    </Panel>
  );
}
