import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { agentName } from './agentName.ts';
import { addPasskey } from './askPasskey.command.ts';
import { PasswordField } from './PasswordField.tsx';
import { problemKey } from './problemKey.ts';

/** Adds a passkey of this browser, unfolded when wanted; the password says that it is still the same person. */
export function AddPasskey({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('accounts');
  const [open, setOpen] = useState<boolean | null>(null);
  const [name, setName] = useState(() => agentName(navigator.userAgent));
  const [password, setPassword] = useState('');
  const { busy, problem, fields, send } = useSubmit(
    () => addPasskey(password, name),
    () => {
      say(t('passkeyKept'));
      setOpen(false);
      setPassword('');
      onDone();
    },
  );
  const key = problemKey(problem) ?? (problem && !fields.name ? 'wrongPassword' : null);
  if (!open) {
    return (
      <div>
        <Button autoFocus={open === false} look="link" onClick={() => setOpen(true)}>
          {t('addPasskey')}
        </Button>
      </div>
    );
  }
  return (
    <Form
      action={t('addPasskey')}
      beside={
        <Button look="link" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      }
      busy={busy}
      busyAction={t('sending')}
      onSubmit={send}
      problem={key && t(`problem.${key}`)}
    >
      <Field
        autoComplete="off"
        autoFocus
        hint={t('passkeyNameHint')}
        label={t('passkeyName')}
        maxLength={40}
        onChange={(event) => setName(event.target.value)}
        problem={fields.name && t('passkeyNameProblem')}
        value={name}
      />
      <PasswordField
        kind="current"
        label={t('presentPassword')}
        onChange={setPassword}
        value={password}
      />
    </Form>
  );
}
