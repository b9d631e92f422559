import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Form } from '#ui/Form.tsx';
import { Section } from '#ui/Section.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { changePassword } from './account.command.ts';
import { PasswordField } from './PasswordField.tsx';
import { problemKey } from './problemKey.ts';

/** Changes the password, unfolded when wanted. */
export function ChangePassword() {
  const { t } = useTranslation('accounts');
  const [open, setOpen] = useState(false);
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const { busy, problem, fields, send } = useSubmit(
    () => changePassword(present, password),
    () => {
      say(t('changed'));
      setOpen(false);
      setPresent('');
      setPassword('');
    },
  );
  const key = problemKey(problem);
  return (
    <Section title={t('password')}>
      {open ? (
        <Form
          action={t('change')}
          busy={busy}
          busyAction={t('sending')}
          onSubmit={send}
          problem={key && t(`problem.${key}`)}
        >
          <PasswordField
            kind="current"
            label={t('presentPassword')}
            onChange={setPresent}
            value={present}
          />
          <PasswordField
            kind="new"
            label={t('newPassword')}
            onChange={setPassword}
            problem={fields.password && t('passwordProblem')}
            value={password}
          />
        </Form>
      ) : (
        <div>
          <Button look="link" onClick={() => setOpen(true)}>
            {t('changePassword')}
          </Button>
        </div>
      )}
    </Section>
  );
}
