import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Form } from '#ui/Form.tsx';
import { say } from '#ui/toasts.ts';
import { useRead } from '#view/useRead.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { openPage } from '#view/view.store.ts';
import { canUsePasskeys, showPasskey } from './askPasskey.command.ts';
import { EmailField } from './EmailField.tsx';
import type { Leaving } from './leaving.ts';
import { deleteAccount } from './ownData.command.ts';
import { PasswordField } from './PasswordField.tsx';
import type { Passkey } from './passkey.ts';
import { problemKey } from './problemKey.ts';

interface Props {
  readonly email: string;
  readonly closes: Leaving['closes'];
  readonly onCancel: () => void;
}

/** Deletes the account, once the address is written out and it is proven again who asks. */
export function DeleteForm({ email, closes, onCancel }: Props) {
  const { t } = useTranslation('accounts');
  const [address, setAddress] = useState('');
  const [password, setPassword] = useState('');
  const [passkeys] = useRead<{ items: Passkey[] }>('/api/me/passkeys');
  const done = (): void => {
    say(t('deleted'));
    openPage(null);
  };
  const byPassword = useSubmit(() => deleteAccount(address, { password }), done);
  const byPasskey = useSubmit(async () => {
    const shown = await showPasskey();
    return shown.ok ? deleteAccount(address, { passkey: shown.value }) : shown;
  }, done);
  const [busy, problem] = [
    byPassword.busy || byPasskey.busy,
    byPassword.problem ?? byPasskey.problem,
  ];
  const key = problemKey(problem) ?? (problem && !('address' in problem.fields) ? 'failed' : null);
  const written = address.trim().toLowerCase() === email;
  const hasPasskey =
    canUsePasskeys() && passkeys.state === 'ready' && passkeys.value.items.length > 0;
  return (
    <Form
      action={t('deleteAccount')}
      beside={
        <>
          {hasPasskey && (
            <Button disabled={busy || !written} onClick={() => byPasskey.send()}>
              {t('provePasskey')}
            </Button>
          )}
          <Button look="link" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </>
      }
      busy={busy || !written || password === ''}
      busyAction={busy ? t('sending') : t('deleteAccount')}
      onSubmit={byPassword.send}
      problem={key && t(`problem.${key}`)}
    >
      <p>{t('deleteText')}</p>
      {closes.length > 0 && (
        <p>{t('deleteCloses', { names: closes.map(({ name }) => name).join(', ') })}</p>
      )}
      <EmailField
        autoComplete="off"
        autoFocus
        label={t('deleteAddress', { email })}
        onChange={setAddress}
        value={address}
        wrong={problem !== null && 'address' in problem.fields}
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
