import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#ui/Form.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { openPage } from '#view/view.store.ts';
import { resetPassword } from './account.command.ts';
import { dropLinkSecret, readLinkSecret } from './linkSecret.command.ts';
import { PasswordField } from './PasswordField.tsx';
import { problemKey } from './problemKey.ts';

/** Sets a new password by the link of a mail. */
export function ResetPanel() {
  const { t } = useTranslation('accounts');
  const [token] = useState(readLinkSecret);
  useEffect(dropLinkSecret, []);
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const { busy, problem, fields, send } = useSubmit(
    () => resetPassword(token, password),
    () => setDone(true),
  );
  const over = problem?.reason === 'link-over' || token === '';
  const key = problemKey(problem);
  const page = over ? ('forgot' as const) : ('sign-in' as const);
  return (
    <Panel kind={t('account')} onClose={() => openPage(null)} title={t('reset')}>
      {done || over ? (
        <Notice
          action={{
            label: t(over ? 'askAgain' : 'signIn'),
            run: () => openPage({ name: page, id: null }),
          }}
          urgent={over}
        >
          {t(over ? 'problem.linkOver' : 'resetDone')}
        </Notice>
      ) : (
        <Form
          action={t('change')}
          busy={busy}
          busyAction={t('sending')}
          onSubmit={send}
          problem={key && t(`problem.${key}`)}
        >
          <PasswordField
            kind="new"
            label={t('newPassword')}
            onChange={setPassword}
            problem={fields.password && t('passwordProblem')}
            value={password}
          />
        </Form>
      )}
    </Panel>
  );
}
